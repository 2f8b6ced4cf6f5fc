package vn.kiphan.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForDirectors;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Shows the two registers on screen, page by page, and as one sheet to be printed. */
@Controller("registersController")
@ForDirectors
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST_ON_PAPER = 5_000;
    private static final List<DirectiveStatus> ISSUED = Arrays.stream(DirectiveStatus.values())
            .filter(DirectiveStatus::issued)
            .toList();

    private final OutgoingRegister outgoing;
    private final FollowUpRegister followUp;
    private final RegisterBooks books;
    private final Clock clock;

    RegisterController(OutgoingRegister outgoing, FollowUpRegister followUp, RegisterBooks books, Clock clock) {
        this.outgoing = outgoing;
        this.followUp = followUp;
        this.books = books;
        this.clock = clock;
    }

    @GetMapping("/registers")
    String home() {
        return "redirect:/registers/outgoing";
    }

    @GetMapping("/registers/outgoing")
    String outgoing(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String sheet,
            @Acting SignedInPerson person,
            Model model) {
        Set<UnitId> departments = person.departments();
        RegisterFilter filter = new RegisterFilter(yearOr(year), register, known(state, ISSUED), null);
        int count = outgoing.count(filter, departments);
        boolean whole = !sheet.isEmpty();
        int number = Math.clamp(page, 1, 1_000);
        model.addAttribute("states", ISSUED);
        model.addAttribute(
                "rows",
                whole
                        ? books.outgoing(filter, departments, MOST_ON_PAPER)
                        : outgoing.page(filter, departments, (number - 1) * PAGE, PAGE));
        return shown("register/outgoing", filter, count, number, whole, departments, model);
    }

    @GetMapping("/registers/follow-up")
    String followUp(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID directive,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String sheet,
            @Acting SignedInPerson person,
            Model model) {
        Set<UnitId> departments = person.departments();
        List<FollowUpState> states = List.of(FollowUpState.values());
        RegisterFilter filter = new RegisterFilter(yearOr(year), register, known(state, states), directive);
        Map<FollowUpState, Integer> counts = followUp.counts(filter, departments);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int count = filter.state().isEmpty() ? all : counts.getOrDefault(FollowUpState.valueOf(filter.state()), 0);
        boolean whole = !sheet.isEmpty();
        int number = Math.clamp(page, 1, 1_000);
        model.addAttribute("states", states);
        model.addAttribute("counts", counts);
        model.addAttribute("all", all);
        model.addAttribute(
                "rows",
                whole
                        ? books.followUp(filter, departments, MOST_ON_PAPER)
                        : followUp.page(filter, departments, (number - 1) * PAGE, PAGE));
        return shown("register/follow-up", filter, count, number, whole, departments, model);
    }

    private String shown(
            String view,
            RegisterFilter filter,
            int count,
            int page,
            boolean whole,
            Set<UnitId> departments,
            Model model) {
        Instant now = clock.instant();
        model.addAttribute("filter", filter);
        model.addAttribute("count", count);
        model.addAttribute("page", page);
        model.addAttribute("first", (page - 1) * PAGE + 1);
        model.addAttribute("more", !whole && page * PAGE < count);
        model.addAttribute("whole", whole);
        model.addAttribute("cut", whole && count > MOST_ON_PAPER);
        model.addAttribute("asOf", now);
        model.addAttribute("registers", outgoing.registers(departments));
        model.addAttribute(
                "years",
                Stream.concat(
                                Stream.of(filter.year(), Vietnam.day(now).getYear()),
                                outgoing.years(departments).stream())
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .toList());
        return view;
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? Vietnam.day(clock.instant()).getYear() : year;
    }

    private static String known(String typed, List<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).filter(typed::equals).findFirst().orElse("");
    }
}
