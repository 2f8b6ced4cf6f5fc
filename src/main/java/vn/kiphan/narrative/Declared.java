package vn.kiphan.narrative;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.TypedText;

/**
 * Saves what stands beside the texts field by field: the day of the figures, the nil option and its reason. They are short, so that the
 * mark of each is the text itself, and three people may change three of them.
 */
@Component
@Transactional
class Declared {

    static final String FIGURES_AS_OF = "figuresAsOf";
    static final String NIL = "nil";
    static final String NIL_REASON = "nilReason";
    static final Set<String> FIELDS = Set.of(FIGURES_AS_OF, NIL, NIL_REASON);

    private final ReportDrafts drafts;
    private final Days days;

    Declared(ReportDrafts drafts, Days days) {
        this.drafts = drafts;
        this.days = days;
    }

    /** The field as it is typed and shown. */
    String text(Declaration declaration, String field) {
        return switch (field) {
            case FIGURES_AS_OF -> days.day(declaration.figuresAsOf());
            case NIL -> declaration.nil() ? "true" : "";
            default -> declaration.nilReason();
        };
    }

    Map<String, String> texts(Declaration declaration) {
        return FIELDS.stream().collect(Collectors.toMap(field -> field, field -> text(declaration, field)));
    }

    /**
     * The form as a whole: what its writer left as it was stays as another has saved it meanwhile, and what two people changed is
     * refused with {@link StaleVersion}. A save of a field may have been under way when the button was pressed.
     */
    void saveAll(UUID report, TypedForm form, SignedInPerson person) {
        drafts.hold(report, person);
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        Declaration now = frame.declaration();
        Declaration next = now;
        for (String field : FIELDS) {
            String mine = TypedForm.plain(text(form.declaration(), field));
            String theirs = TypedForm.plain(text(now, field));
            String seen = form.declaredOver().getOrDefault(field, "");
            if (!mine.equals(theirs) && !mine.equals(seen)) {
                if (!seen.equals(theirs)) {
                    throw new StaleVersion(frame.address());
                }
                next = changed(next, field, mine);
            }
        }
        drafts.declare(report, frame.version(), next, person);
    }

    Saved save(UUID report, String field, String text, String seen, SignedInPerson person) {
        drafts.hold(report, person);
        ReportFrame frame = drafts.frame(report, person.reportingUnits());
        Declaration now = frame.declaration();
        Declaration next = changed(now, field, text);
        if (!next.equals(now) && !seen.equals(text(now, field))) {
            return Saved.clash(field, text(now, field), frame.changedAt(), text(now, field), frame.changedBy());
        }
        drafts.declare(report, frame.version(), next, person);
        return Saved.taken(field, text(next, field), days.now());
    }

    private static Declaration changed(Declaration now, String field, String text) {
        LocalDate day = TypedText.day(text).orElse(null);
        return switch (field) {
            case FIGURES_AS_OF -> new Declaration(day, now.nil(), now.nilReason());
            case NIL -> new Declaration(now.figuresAsOf(), "true".equals(text), now.nilReason());
            default -> new Declaration(now.figuresAsOf(), now.nil(), text);
        };
    }
}
