package vn.kiphan.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

/** The facts of a unit from a day on, until the day on which the next profile begins. */
@Entity
@Table(name = "unit_profile")
class UnitProfile {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable String code;
    private String district;
    private @Nullable UUID parentId;
    private String telephone;
    private String website;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected UnitProfile() {}

    UnitProfile(Unit unit, UnitFacts facts, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.id = Ids.next();
        this.unit = unit;
        this.name = facts.name();
        this.kind = facts.kind();
        this.code = facts.code();
        this.district = facts.district();
        UnitId parent = facts.parent();
        this.parentId = parent == null ? null : parent.value();
        this.telephone = facts.telephone();
        this.website = facts.website();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    UnitFacts facts() {
        return new UnitFacts(
                name, kind, code, district, parentId == null ? null : new UnitId(parentId), telephone, website);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which the profile no longer holds; none while no end is known. */
    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    void endOn(LocalDate day) {
        if (!day.isAfter(validFrom)) {
            throw new IllegalArgumentException("a profile ends after it begins");
        }
        this.validTo = day;
    }
}
