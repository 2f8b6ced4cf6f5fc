package vn.kiphan.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.SignatureBlock;
import vn.kiphan.shared.TypedText;
import vn.kiphan.unit.Units;

/** Makes the text of a draft of its form, in which nothing is wrong. Rows that say nothing are left out. */
final class FormReading {

    private FormReading() {}

    /**
     * The text, in which periodic duties have only those reports that were changed alone.
     *
     * @param now the head as it stands, whose half-known date stays until a whole one is typed
     */
    static DraftText textOf(DraftForm form, LetterHead now, List<Units.Group> groups) {
        List<UUID> groupIds = groups.stream().map(Units.Group::id).toList();
        return new DraftText(
                head(form, now),
                form.lines().stream()
                        .filter(line -> !line.text().isEmpty())
                        .map(line -> line.line(groupIds))
                        .toList(),
                form.bases().stream()
                        .filter(basis -> !basis.text().isEmpty())
                        .map(DraftRows.Basis::basis)
                        .toList(),
                tasks(form, groups),
                form.copies().stream()
                        .filter(copy -> !copy.text().isEmpty())
                        .map(DraftRows.Copy::copy)
                        .toList(),
                Stream.concat(
                                form.terms().stream()
                                        .filter(row -> !row.isBlank())
                                        .map(TermsRow::terms),
                                form.periods().stream().flatMap(row -> row.alone().stream()))
                        .toList(),
                form.periods().stream().flatMap(row -> row.rule().stream()).toList(),
                new SignatureBlock(form.signerPrefix(), form.signerPosition(), form.signerName()),
                form.draftingSection());
    }

    private static List<CampaignTask> tasks(DraftForm form, List<Units.Group> groups) {
        List<CampaignTask> kept = new ArrayList<>();
        for (TaskRow task : form.tasks()) {
            if (task.saysSomething()) {
                kept.add(task.task(kept.size() + 1, groups));
            }
        }
        return kept;
    }

    private static LetterHead head(DraftForm form, LetterHead now) {
        LocalDate typedDay = TypedText.day(form.issuedOn()).orElse(null);
        boolean halfKnown = typedDay == null && now.fullDate() == null;
        DatePrecision typedPrecision = typedDay == null ? null : DatePrecision.DAY;
        return new LetterHead(
                form.documentType(),
                form.number().isEmpty() ? null : LetterHead.written(form.number()),
                LetterHead.tidySymbol(form.symbol()),
                form.parentBody(),
                form.issuer(),
                form.place(),
                halfKnown ? now.issuedOn() : typedDay,
                halfKnown ? now.issuedOnPrecision() : typedPrecision,
                Arrays.stream(DirectiveUrgency.values())
                        .filter(known -> known.name().equals(form.urgency()))
                        .findFirst()
                        .orElse(DirectiveUrgency.NORMAL),
                form.subject());
    }
}
