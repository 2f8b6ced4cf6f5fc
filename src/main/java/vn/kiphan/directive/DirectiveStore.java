package vn.kiphan.directive;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DirectiveStore extends Repository<Directive, UUID> {

    Optional<Directive> findById(UUID id);

    Directive save(Directive directive);
}
