package vn.kiphan.amendment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposedAmendments extends Repository<ProposedAmendment, UUID> {

    Optional<ProposedAmendment> findById(UUID id);

    /** The row stays locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ProposedAmendment p where p.id = :id")
    Optional<ProposedAmendment> lock(UUID id);

    /** With their steps, in one statement. */
    @Query("""
            select distinct p from ProposedAmendment p left join fetch p.course.steps
            where p.directiveId = :directive and p.course.state in :states order by p.changedAt desc
            """)
    List<ProposedAmendment> of(UUID directive, Collection<ProposalCourse.State> states);

    void flush();

    ProposedAmendment save(ProposedAmendment proposed);
}
