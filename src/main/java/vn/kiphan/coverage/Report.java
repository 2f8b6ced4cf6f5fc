package vn.kiphan.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** What a unit writes for one assignment: the draft that submissions are taken of. Its entries and evidence refer to it. */
@Entity
@Table(name = "coverage_report")
class Report {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID assignmentId;
    private UUID unitId;
    private UUID directiveId;
    private String workDone = "";
    private String results = "";
    private String difficulties = "";
    private String proposals = "";
    private @Nullable LocalDate figuresAsOf;
    private boolean nil;
    private String nilReason = "";
    private Instant createdAt;
    private UUID createdById;
    private String createdByName;
    private Instant changedAt;
    private UUID changedById;
    private String changedByName;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(AssignmentView assignment, Author by, Instant at) {
        this.id = Ids.next();
        this.assignmentId = assignment.id().value();
        this.unitId = assignment.unit().value();
        this.directiveId = assignment.directive().value();
        this.createdAt = at;
        this.createdById = by.personId();
        this.createdByName = by.name();
        this.changedAt = at;
        this.changedById = by.personId();
        this.changedByName = by.name();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    AssignmentId assignment() {
        return new AssignmentId(assignmentId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    DirectiveId directive() {
        return new DirectiveId(directiveId);
    }

    boolean nil() {
        return nil;
    }

    Narrative narrative() {
        return new Narrative(workDone, results, difficulties, proposals, figuresAsOf, nil, nilReason);
    }

    /** Takes the narrative as it now reads, and whether there is nothing else to report. */
    void tell(Narrative narrative, Author by, Instant at) {
        this.workDone = narrative.workDone();
        this.results = narrative.results();
        this.difficulties = narrative.difficulties();
        this.proposals = narrative.proposals();
        this.figuresAsOf = narrative.figuresAsOf();
        this.nil = narrative.nil();
        this.nilReason = narrative.nilReason();
        changed(by, at);
    }

    /** Whoever adds an entry has something to report. The reason given before stays on the page. */
    void noLongerNil(Author by, Instant at) {
        if (nil) {
            this.nil = false;
            changed(by, at);
        }
    }

    private void changed(Author by, Instant at) {
        this.changedAt = at;
        this.changedById = by.personId();
        this.changedByName = by.name();
    }
}
