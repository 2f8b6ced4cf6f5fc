package vn.kiphan.reportdraft;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Reports extends Repository<Report, UUID> {

    Optional<Report> findByAssignmentIdAndUnitIdIn(UUID assignment, Collection<UUID> units);

    /**
     * The report, held until the end of the transaction: entries and evidence are added, and submissions taken, one at a time.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.id = :id and r.unitId in :units")
    Optional<Report> hold(UUID id, Collection<UUID> units);

    <R extends Report> R saveAndFlush(R report);
}
