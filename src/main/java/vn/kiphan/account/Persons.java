package vn.kiphan.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Optional<Person> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();

    Person save(Person person);

    void flush();
}
