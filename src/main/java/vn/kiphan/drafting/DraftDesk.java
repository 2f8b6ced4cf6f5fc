package vn.kiphan.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.addressing.Addressing;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directive.Superiors;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Units;

/** Begins drafts, and takes their text: when the officer saves it, and by itself while the officer types. */
@Service
@Transactional
class DraftDesk {

    private final Drafts drafts;
    private final Addressing addressing;
    private final Units units;
    private final StoredFiles files;
    private final PeriodicTerms periodic;
    private final Superiors superiors;

    DraftDesk(
            Drafts drafts,
            Addressing addressing,
            Units units,
            StoredFiles files,
            PeriodicTerms periodic,
            Superiors superiors) {
        this.drafts = drafts;
        this.addressing = addressing;
        this.units = units;
        this.files = files;
        this.periodic = periodic;
        this.superiors = superiors;
    }

    /** A blank draft. */
    DirectiveId blank(UnitId department, Author by) {
        return drafts.begin(department, DraftText.blank(), "", null, List.of(), by);
    }

    /**
     * A draft from a letter, with all units of the groups that its lines stand for.
     *
     * @param upload the letter's own file, kept beside the draft; null when the text was pasted
     */
    DirectiveId read(UnitId department, LetterDraft letter, @Nullable LetterUpload upload, Author by) {
        DraftText text = LetterImport.textOf(letter, this::groupFor);
        FileId file = upload == null
                ? null
                : files.store(upload.name(), upload.stream(), FileType.LETTER, by)
                        .id();
        return drafts.begin(
                department,
                text,
                letter.text(),
                file,
                addressing.book(text.head().fullDate()).allUnder(text.lines()),
                by);
    }

    private Optional<Units.Group> groupFor(String words) {
        return units.groupFor(words)
                .flatMap(id -> units.groups().stream()
                        .filter(group -> group.id().equals(id))
                        .findFirst());
    }

    /** What was saved: the version that the next save is to be made over, when, and what is complete now. */
    record Saved(long version, Instant at, Map<String, SectionState> sections) {}

    /** Takes the corrected text; the picked units follow the groups of the lines. */
    void correct(DirectiveId id, Set<UnitId> departments, DraftForm form, Author by) {
        Draft draft = drafts.open(id, departments, form.version(), "/draft");
        DraftText text = textOf(form, draft, departments);
        drafts.correct(id, departments, form.version(), text, unitsOf(text, draft), by);
    }

    /** Takes what has been typed so far: as the text when it is right, else beside the text that was. */
    Saved autosave(DirectiveId id, Set<UnitId> departments, DraftForm form, boolean right, Author by) {
        Draft saved;
        if (right) {
            Draft draft = drafts.open(id, departments, form.version(), "/draft");
            DraftText text = textOf(form, draft, departments);
            saved = drafts.autosave(id, departments, form.version(), text, unitsOf(text, draft), by);
        } else {
            saved = drafts.keepTyped(id, departments, form.version(), TypedForm.of(form), by);
        }
        return new Saved(saved.version(), saved.changedAt(), SectionState.of(saved));
    }

    private DraftText textOf(DraftForm form, Draft draft, Set<UnitId> departments) {
        DraftText text = periodic.spread(FormReading.textOf(form, draft.head(), units.groups()), draft.terms());
        return text.on(superiors.confirmed(draft.id(), text.bases(), departments));
    }

    private Collection<ChosenUnit> unitsOf(DraftText text, Draft draft) {
        return text.lines().equals(draft.text().lines())
                ? draft.chosen()
                : addressing
                        .book(text.head().fullDate())
                        .follow(draft.text().lines(), text.lines(), draft.chosen(), draft.rules());
    }
}
