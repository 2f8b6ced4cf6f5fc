package vn.kiphan.directive;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectiveStore extends Repository<Directive, UUID> {

    Optional<Directive> findById(UUID id);

    /** The row stays locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Directive d where d.id = :id")
    Optional<Directive> lock(UUID id);

    void flush();

    Directive save(Directive directive);
}
