package vn.kiphan.reportdraft;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
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
class Report implements HeldReport {

    private static final Duration SITTING = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID assignmentId;
    private UUID unitId;
    private UUID directiveId;
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version == null ? 0 : version;
    }

    AssignmentId assignment() {
        return new AssignmentId(assignmentId);
    }

    @Override
    public UnitId unit() {
        return new UnitId(unitId);
    }

    DirectiveId directive() {
        return new DirectiveId(directiveId);
    }

    boolean nil() {
        return nil;
    }

    Declaration declaration() {
        return new Declaration(figuresAsOf, nil, nilReason);
    }

    /** Takes what the unit declares now; the result says whether the trail should have a line of it: not one for each word of a sitting. */
    boolean declare(Declaration declaration, Author by, Instant at) {
        boolean noteworthy = this.nil != declaration.nil()
                || version() == 0
                || !changedById.equals(by.personId())
                || changedAt.plus(SITTING).isBefore(at);
        this.figuresAsOf = declaration.figuresAsOf();
        this.nil = declaration.nil();
        this.nilReason = declaration.nilReason();
        changed(by, at);
        return noteworthy;
    }

    @Override
    public void noLongerNil(Author by, Instant at) {
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
