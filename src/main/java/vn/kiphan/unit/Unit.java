package vn.kiphan.unit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/** A unit for ever. What it is called stands in dated profiles, of which one holds at a time; none is ever rewritten. */
@Entity
@Table(name = "unit_unit")
class Unit {

    @Id
    private UUID id;

    /** None until it is saved, which is how the repository knows that it is new. */
    @Version
    private @Nullable Long version;

    private Instant createdAt;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom")
    private List<UnitProfile> profiles = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(UnitFacts facts, LocalDate from, Instant createdAt) {
        this.id = UnitId.next().value();
        this.createdAt = createdAt;
        this.profiles.add(new UnitProfile(this, facts, from, null));
    }

    UnitId id() {
        return new UnitId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** All profiles, the earliest first. */
    List<UnitProfile> profiles() {
        return List.copyOf(profiles);
    }

    Optional<UnitProfile> profileOn(LocalDate day) {
        return profiles.stream().filter(profile -> profile.holdsOn(day)).findFirst();
    }

    /** Whether other facts can begin on that day: a profile holds on it that began earlier. */
    boolean canChangeOn(LocalDate day) {
        return profileOn(day)
                .filter(profile -> profile.validFrom().isBefore(day))
                .isPresent();
    }

    /**
     * Ends the profile that holds on that day and says until when it would have held. {@link #open} with the answer completes the
     * change; between the two the end is written, because the database allows one profile at a time.
     */
    @Nullable
    LocalDate endProfileOn(LocalDate day) {
        UnitProfile ended =
                profileOn(day).orElseThrow(() -> new IllegalArgumentException("the unit has no profile on " + day));
        LocalDate until = ended.validTo();
        ended.endOn(day);
        return until;
    }

    void open(UnitFacts facts, LocalDate from, @Nullable LocalDate until) {
        profiles.add(new UnitProfile(this, facts, from, until));
    }
}
