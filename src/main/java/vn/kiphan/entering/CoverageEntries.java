package vn.kiphan.entering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoverageEntries extends Repository<CoverageEntry, UUID> {

    @Query("select e from CoverageEntry e left join fetch e.tasks where e.id = :id and e.unitId = :unit")
    Optional<CoverageEntry> find(UUID id, UUID unit);

    /** Those of the entries that the unit has, with their tasks, in one statement. */
    @Query("select distinct e from CoverageEntry e left join fetch e.tasks where e.id in :ids and e.unitId = :unit")
    List<CoverageEntry> findAll(Collection<UUID> ids, UUID unit);

    <E extends CoverageEntry> E saveAndFlush(E entry);

    <E extends CoverageEntry> List<E> saveAllAndFlush(Iterable<E> entries);
}
