package vn.kiphan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * The recurring characters of the tests: a department with its staff, and units with those who report for them. In a test on the
 * whole application ({@code @KipHanTest}) it is a bean:
 *
 * <pre>{@code
 * @Autowired Cast cast;
 * …
 * Cast.Company company = cast.company();                       // everybody, under names that no other test has
 * pages.get().uri("/directives").with(user(company.officer()))
 * Cast.Company other = cast.company();                         // another department and other units, for the answers 404
 * SignedInPerson nobody = cast.personWithoutRole();
 * UnitId station = cast.unit(UnitKind.COMMUNE_STATION, "Đài Truyền thanh xã Thử");
 * cast.join(company.communeGroup(), station);
 * SignedInPerson reporter = cast.person(station, Role.REPORTER);
 * }</pre>
 *
 * <p>All of it is written to the database (units and appointments valid since 1/1/2023), so that foreign keys hold and queries
 * find it. The people cannot sign in by password; hand them to MockMvc with {@code user(person)}. Groups have names with a number,
 * and {@link Units#members} holds the members of other tests, too: filter by the company's group or units.
 */
@Component
public class Cast {

    /** Since when everything of the cast holds. */
    public static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A department with everybody who works there, and three units in three groups with everybody who reports for them. */
    public record Company(
            UnitId department,
            String departmentName,
            SignedInPerson officer,
            SignedInPerson clerk,
            SignedInPerson reviewer,
            SignedInPerson director,
            SignedInPerson administrator,
            UUID pressGroup,
            String pressGroupName,
            UnitId press,
            String pressName,
            SignedInPerson pressReporter,
            SignedInPerson pressLead,
            UUID communeGroup,
            String communeGroupName,
            UnitId commune,
            String communeName,
            SignedInPerson communeReporter,
            UUID districtGroup,
            String districtGroupName,
            UnitId district,
            String districtName,
            SignedInPerson districtReporter) {}

    private final JdbcClient jdbc;
    private final UnitDesk desk;
    private final UnitAppointments appointments;

    Cast(JdbcClient jdbc, UnitDesk desk, UnitAppointments appointments) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.appointments = appointments;
    }

    /** A new company. Its names carry a number of its own: "Báo Thử 7". */
    public Company company() {
        int number = NUMBER.incrementAndGet();
        String departmentName = "Sở Thử " + number;
        String pressName = "Báo Thử " + number;
        String communeName = "Đài Truyền thanh xã Thử " + number;
        String districtName = "Trung tâm Văn hóa huyện Thử " + number;
        UnitId department = unit(UnitKind.DEPARTMENT, departmentName);
        UnitId press = unit(UnitKind.PRESS, pressName);
        UnitId commune = unit(UnitKind.COMMUNE_STATION, communeName);
        UnitId district = unit(UnitKind.DISTRICT_CENTRE, districtName);
        return new Company(
                department,
                departmentName,
                person(department, Role.OFFICER),
                person(department, Role.CLERK),
                person(department, Role.REVIEWER),
                person(department, Role.DIRECTOR),
                person(department, Role.ADMINISTRATOR),
                group("Báo chí thử " + number, press),
                "Báo chí thử " + number,
                press,
                pressName,
                person(press, Role.REPORTER),
                person(press, Role.LEAD),
                group("Đài xã thử " + number, commune),
                "Đài xã thử " + number,
                commune,
                communeName,
                person(commune, Role.REPORTER),
                group("Trung tâm huyện thử " + number, district),
                "Trung tâm huyện thử " + number,
                district,
                districtName,
                person(district, Role.REPORTER));
    }

    /** A unit of exactly that name, valid since 2023. */
    public UnitId unit(UnitKind kind, String name) {
        return desk.add(new UnitFacts(name, kind, null, "", null, "0261 000 0000", ""), SINCE, Author.SYSTEM);
    }

    /** A recipient group of exactly that name, which no other group may have, with these members. */
    public UUID group(String name, UnitId... members) {
        UUID id = Ids.next();
        jdbc.sql("insert into unit_group (id, name, position) values (:id, :name, 1000)")
                .param("id", id)
                .param("name", name)
                .update();
        for (UnitId member : members) {
            join(id, member);
        }
        return id;
    }

    /** Puts the unit into the group, since 2023. */
    public void join(UUID group, UnitId unit) {
        jdbc.sql("insert into unit_group_member (group_id, unit_id, valid_from) values (:group, :unit, :from)")
                .param("group", group)
                .param("unit", unit.value())
                .param("from", SINCE)
                .update();
    }

    /** Somebody new who holds these roles for the unit, since 2023. */
    public SignedInPerson person(UnitId unit, Role... roles) {
        SignedInPerson person = personWithoutRole();
        for (Role role : roles) {
            appointments.appoint(person.id(), unit, role, SINCE, Author.SYSTEM);
        }
        return signedIn(person.id());
    }

    /** Somebody new with an account and nothing else. */
    public SignedInPerson personWithoutRole() {
        int number = NUMBER.incrementAndGet();
        PersonId id = new PersonId(Ids.next());
        jdbc.sql("""
                insert into account_person (id, version, username, name, password_hash, created_at)
                values (:id, 0, :username, :name, 'none', now())
                """)
                .param("id", id.value())
                .param("username", "cast." + number)
                .param("name", "Người thử " + number)
                .update();
        return SignedInPerson.of(id, "cast." + number, "Người thử " + number, List.of());
    }

    /** The person with the appointments of today, as a new sign-in would find them. */
    public SignedInPerson signedIn(PersonId id) {
        return jdbc.sql("select username, name from account_person where id = :id")
                .param("id", id.value())
                .query((row, number) -> SignedInPerson.of(
                        id,
                        row.getString("username"),
                        row.getString("name"),
                        appointments.of(id, LocalDate.now(Vietnam.ZONE))))
                .single();
    }
}
