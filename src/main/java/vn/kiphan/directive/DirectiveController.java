package vn.kiphan.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiphan.account.Acting;
import vn.kiphan.account.ForStaff;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.TypedText;

/** The department's directives: their list, the page of each, and the letter as it came. */
@Controller
@ForStaff
class DirectiveController {

    private static final int PAGE = 50;

    private final DirectiveDesk desk;
    private final DirectiveRegister register;
    private final FrozenList frozen;
    private final AmendedDirectives amended;
    private final AskedIndicators indicators;
    private final Superiors superiors;
    private final StoredFiles files;
    private final List<DirectiveAddition> additions;
    private final List<DirectiveListNote> notes;

    DirectiveController(
            DirectiveDesk desk,
            DirectiveRegister register,
            FrozenList frozen,
            AmendedDirectives amended,
            AskedIndicators indicators,
            Superiors superiors,
            StoredFiles files,
            List<DirectiveAddition> additions,
            List<DirectiveListNote> notes) {
        this.desk = desk;
        this.register = register;
        this.frozen = frozen;
        this.amended = amended;
        this.indicators = indicators;
        this.superiors = superiors;
        this.files = files;
        this.additions = additions;
        this.notes = notes;
    }

    @GetMapping("/directives")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @Acting SignedInPerson person,
            Model model) {
        @Nullable DirectiveStatus picked = picked(status).orElse(null);
        String sought = TypedText.words(text);
        int number = Math.clamp(page, 1, 1_000);
        Map<DirectiveStatus, Integer> counts = register.counts(person.departments(), sought);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int found = picked == null ? all : counts.getOrDefault(picked, 0);
        model.addAttribute("statuses", DirectiveStatus.values());
        model.addAttribute("counts", counts);
        model.addAttribute("all", all);
        model.addAttribute("status", picked);
        model.addAttribute("text", sought);
        model.addAttribute("page", number);
        model.addAttribute("more", number * PAGE < found);
        List<DirectiveRow> rows = register.rows(person.departments(), picked, sought, (number - 1) * PAGE, PAGE);
        model.addAttribute("rows", rows);
        model.addAttribute("notes", notes(rows));
        return "directive/list";
    }

    private Map<DirectiveId, List<DirectiveListNote.Note>> notes(List<DirectiveRow> rows) {
        List<DirectiveId> inForce = rows.stream()
                .filter(row -> row.status() == DirectiveStatus.ISSUED)
                .map(DirectiveRow::id)
                .toList();
        return notes.stream()
                .flatMap(note -> note.notes(inForce).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList()));
    }

    /** An addition with what it shows. */
    record ShownAddition(boolean top, String template, Object content) {

        static ShownAddition of(DirectiveAddition addition, DirectiveId directive) {
            return new ShownAddition(
                    addition.place() == DirectiveAddition.Place.TOP, addition.template(), addition.content(directive));
        }
    }

    private static Optional<DirectiveStatus> picked(String status) {
        return Arrays.stream(DirectiveStatus.values())
                .filter(known -> known.name().equalsIgnoreCase(status))
                .findFirst();
    }

    @GetMapping("/directives/{id}")
    String record(@PathVariable UUID id, @Acting SignedInPerson person, Model model) {
        DirectiveRecord found = desk.read(
                new DirectiveId(id), person.departments(), directive -> DirectiveRecord.of(directive, frozen));
        model.addAttribute("record", found);
        model.addAttribute("form", NumberForm.of(found));
        model.addAttribute(
                "inForce", found.view().status().issued() ? amended.deadlines(new DirectiveId(id)) : Map.of());
        model.addAttribute("indicators", indicators.of(new DirectiveId(id)));
        model.addAttribute(
                "additions",
                found.view().status().issued()
                        ? additions.stream()
                                .map(addition -> ShownAddition.of(addition, new DirectiveId(id)))
                                .toList()
                        : List.of());
        List<UUID> linked = found.view().bases().stream()
                .flatMap(basis -> Stream.ofNullable(basis.superior()))
                .map(DirectiveId::value)
                .toList();
        model.addAttribute("superiors", superiors.titles(linked, person.departments()));
        model.addAttribute("restingOn", superiors.restingOn(new DirectiveId(id), person.departments()));
        return "directive/record";
    }

    @GetMapping("/directives/{id}/letter")
    ResponseEntity<Resource> letter(@PathVariable UUID id, @Acting SignedInPerson person) {
        return desk.read(
                        new DirectiveId(id),
                        person.departments(),
                        directive -> Optional.ofNullable(directive.source().letterFile()))
                .map(files::download)
                .orElseThrow(NotFound::new);
    }
}
