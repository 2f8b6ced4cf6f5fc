package vn.kiphan.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody with an account. Signs in by user name and password; what they may do stands in their appointments. */
@Entity
@Table(name = "account_person")
class Person {

    @Id
    private UUID id;

    @Version
    private long version;

    private String username;
    private String name;
    private String position;
    private String telephone;
    private String passwordHash;
    private boolean enabled;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String username, String name, String position, String telephone, String passwordHash, Instant createdAt) {
        this.id = PersonId.next().value();
        this.username = username.toLowerCase(Locale.ROOT);
        this.name = name;
        this.position = position;
        this.telephone = telephone;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    String position() {
        return position;
    }

    String telephone() {
        return telephone;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    /** Takes a new password, already hashed. */
    void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    /** Bars the person from signing in; what they did stays under their name. */
    void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
    }
}
