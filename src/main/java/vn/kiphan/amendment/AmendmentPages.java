package vn.kiphan.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.AmendedDirectives;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveTitle;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.workday.WorkCalendar;
import vn.kiphan.workday.WorkingDays;

/** What the pages show on which somebody plans an amendment, approves it or numbers it. */
@Component
class AmendmentPages {

    private final AmendmentRecords records;
    private final Directives directives;
    private final AmendedDirectives amended;
    private final WorkingDays workingDays;
    private final Clock clock;

    AmendmentPages(
            AmendmentRecords records,
            Directives directives,
            AmendedDirectives amended,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.directives = directives;
        this.amended = amended;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    DirectiveView directive(UUID id, SignedInPerson person) {
        DirectiveId directive = new DirectiveId(id);
        if (!directives.belongsTo(directive, person.departments())) {
            throw new NotFound();
        }
        DirectiveView view = directives.view(directive);
        if (!view.status().issued()) {
            throw new NotFound();
        }
        return view;
    }

    /** The form with what it is filled in from. */
    String form(DirectiveView directive, Set<UnitId> departments, Model model) {
        model.addAttribute("directive", directive);
        model.addAttribute("deadlines", amended.deadlines(directive.id()));
        model.addAttribute("replacements", records.replacements(directive.id(), departments));
        return "amendment/form";
    }

    /** What only the directive knows about a typed deadline. */
    void checkDeadline(DirectiveView directive, AmendmentForm form, Errors errors) {
        Instant to = form.deadline().map(ReportDeadline::instant).orElse(null);
        if (to == null || form.terms() == null) {
            return;
        }
        Instant before = amended.deadlines(directive.id()).get(form.terms());
        if (before == null) {
            errors.rejectValue("terms", "amendment.terms.missing");
        } else if (to.equals(before)) {
            errors.rejectValue("day", "amendment.refused.same-deadline");
        } else if (!to.isAfter(clock.instant())) {
            errors.rejectValue("day", "amendment.refused.past-deadline");
        }
    }

    /** The directive that is to take the place, if that is the change. */
    @Nullable
    DirectiveTitle replacement(PlannedChange change) {
        if (change.replacement() == null) {
            return null;
        }
        DirectiveId id = new DirectiveId(change.replacement());
        return directives.titles(List.of(id)).get(id);
    }

    /** Whom the change reaches; of a new deadline also whom it concerns, and whether anybody works on that day. */
    void effect(DirectiveView directive, PlannedChange change, Model model) {
        model.addAttribute("reach", records.reach(directive.id()));
        NewDeadline deadline = change.deadline();
        if (deadline == null) {
            return;
        }
        WorkCalendar calendar = workingDays.calendar();
        LocalDate day = Vietnam.day(deadline.at());
        model.addAttribute("to", deadline.at());
        model.addAttribute(
                "before",
                Objects.requireNonNull(amended.deadlines(directive.id()).get(deadline.terms())));
        model.addAttribute("effect", records.effect(deadline.terms(), deadline.at()));
        model.addAttribute("dayOff", !calendar.isWorkingDay(day));
        model.addAttribute("next", calendar.onOrAfter(day));
    }
}
