package vn.kiphan.entering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.Details;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.coverage.EntryLanguage;
import vn.kiphan.coverage.EntryText;
import vn.kiphan.coverage.Measures;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** One thing that a unit published, broadcast, put up or held. It belongs to the unit and lives once; reports refer to it. */
@Entity
@Table(name = "coverage_entry")
class CoverageEntry {

    @Id
    private UUID id;

    /** An object, so that Spring Data sees a new entry and inserts it without asking the database first. */
    @Version
    private @Nullable Long version;

    private UUID unitId;
    private String kindCode;
    private String channelCode;
    private String title;
    private String outlet;
    private String linkPasted;
    private String linkCanonical;
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private EntryLanguage language;

    @Embedded
    private Measures measures;

    @Embedded
    private Details details;

    private String note;

    @ElementCollection
    @CollectionTable(name = "coverage_entry_task", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "task_id")
    private Set<UUID> tasks = new HashSet<>();

    private Instant createdAt;
    private UUID createdById;
    private String createdByName;
    private Instant changedAt;
    private @Nullable String changedByName;

    @SuppressWarnings("NullAway.Init")
    protected CoverageEntry() {}

    @SuppressWarnings("NullAway.Init")
    CoverageEntry(UnitId unit, EntryText text, Author by, Instant at) {
        this(Ids.next(), unit, text, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    CoverageEntry(UUID id, UnitId unit, EntryText text, Author by, Instant at) {
        this.id = id;
        this.unitId = unit.value();
        this.createdAt = at;
        this.createdById = by.personId();
        this.createdByName = by.name();
        this.changedAt = at;
        this.changedByName = by.name();
        say(text);
        this.tasks.addAll(text.tasks());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String title() {
        return title;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Who saved it last; empty where that was not written down. */
    String changedBy() {
        return changedByName == null ? "" : changedByName;
    }

    /** Hibernate reads an embeddable whose every column is null as none at all. */
    @SuppressWarnings("NullAway")
    Measures measures() {
        return measures == null ? Measures.NONE : measures;
    }

    /** What it says, as a form. */
    EntryForm form(Shape shape) {
        return EntryForm.of(shape, version(), text());
    }

    EntryText text() {
        return new EntryText(
                kindCode,
                channelCode,
                title,
                outlet,
                linkPasted,
                linkCanonical,
                publishedOn,
                language,
                measures(),
                details,
                note,
                Set.copyOf(tasks));
    }

    /** Corrects what was said about it. */
    void correct(EntryText text, Author by, Instant at) {
        say(text);
        changeTasks(text.tasks());
        this.changedAt = at;
        this.changedByName = by.name();
    }

    private void say(EntryText text) {
        this.kindCode = text.kind();
        this.channelCode = text.channel();
        this.title = text.title();
        this.outlet = text.outlet();
        this.linkPasted = text.linkPasted();
        this.linkCanonical = text.linkCanonical();
        this.publishedOn = text.publishedOn();
        this.language = text.language();
        this.measures = text.measures();
        this.details = text.details();
        this.note = text.note();
    }

    private void changeTasks(Collection<UUID> wanted) {
        tasks.retainAll(wanted);
        tasks.addAll(wanted);
    }
}
