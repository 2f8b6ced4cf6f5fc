package vn.kiphan.unit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRegister extends Repository<Unit, UUID> {

    @Query("select unit from Unit unit left join fetch unit.profiles where unit.id = :id")
    Optional<Unit> find(UUID id);

    /** For a change of its profiles: of two who change the unit at once, the second gets a stale version. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select unit from Unit unit where unit.id = :id")
    Optional<Unit> findForChange(UUID id);

    Unit save(Unit unit);

    long count();

    void flush();
}
