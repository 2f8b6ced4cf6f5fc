package vn.kiphan.coverage;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoverageEntries extends Repository<CoverageEntry, UUID> {

    @Query("select e from CoverageEntry e left join fetch e.tasks where e.id = :id and e.unitId = :unit")
    Optional<CoverageEntry> find(UUID id, UUID unit);

    <E extends CoverageEntry> E saveAndFlush(E entry);
}
