package vn.kiphan.approval;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/** Documents of which each belongs to one department: those of others are not found. */
public abstract class DepartmentPapers<P extends Paper> implements Papers {

    @Override
    public final P find(UUID id, Set<UnitId> departments) {
        return of(departments, found(id));
    }

    @Override
    public final P lock(UUID id, Set<UnitId> departments) {
        return of(departments, locked(id));
    }

    private P of(Set<UnitId> departments, Optional<P> paper) {
        return paper.filter(found -> departments.contains(found.issuingUnit())).orElseThrow(NotFound::new);
    }

    protected abstract Optional<P> found(UUID id);

    /** Its row is held until the transaction ends. */
    protected abstract Optional<P> locked(UUID id);

    /** As a statement takes them. */
    protected static String[] ids(Set<UnitId> departments) {
        return departments.stream().map(UnitId::toString).toArray(String[]::new);
    }
}
