package vn.kiphan.unit;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Accounts;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;

/**
 * The sample units and people, of the province as it was in 2023: loaded once, into a database that holds no unit, by the profile
 * {@code demo} only, where the module demo asks for it.
 */
@Component
@Profile("demo")
public class DemoUnits {

    /** The documented password of every sample account. */
    public static final String PASSWORD = "kip-han-demo";

    /** Since when the sample units and appointments hold. */
    public static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private final UnitRegister register;
    private final UnitDesk units;
    private final GroupDesk groups;
    private final UnitAppointments appointments;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    private final Map<String, UUID> groupsByKey = new HashMap<>();
    private final Map<String, UnitId> unitsByName = new HashMap<>();
    private int telephones;

    DemoUnits(
            UnitRegister register,
            UnitDesk units,
            GroupDesk groups,
            UnitAppointments appointments,
            Accounts accounts,
            JdbcClient jdbc) {
        this.register = register;
        this.units = units;
        this.groups = groups;
        this.appointments = appointments;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Loads the units and people, unless the database holds units already; says whether it did. */
    @Transactional
    public boolean load() throws IOException {
        if (register.count() > 0) {
            return false;
        }
        jdbc.sql("insert into unit_sample_data (loaded_at) values (now())").update();
        addGroups();
        addNamedUnits();
        addUnitsOfPlaces();
        addPeople();
        return true;
    }

    private void addGroups() {
        for (List<String> row : DemoTable.read("groups.csv").rows()) {
            GroupWords words = new GroupWords(row.get(1), List.of(row.get(2).split("\\|")));
            groupsByKey.put(row.get(0), groups.add(words, Author.SYSTEM));
        }
    }

    private void addNamedUnits() {
        for (List<String> row : DemoTable.read("units.csv").rows()) {
            UnitFacts facts = new UnitFacts(
                    row.get(2),
                    UnitKind.valueOf(row.get(0)),
                    null,
                    "",
                    unitsByName.get(row.get(3)),
                    nextTelephone(),
                    "");
            add(facts, row.get(1));
        }
    }

    private void addUnitsOfPlaces() throws IOException {
        Properties names = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("db/demo/names.properties"), "UTF-8"));
        for (List<String> row : DemoTable.read("dak_nong_units_2023.csv").rows()) {
            String district = row.get(4);
            String centre = name(names, "district-centre", lowerFirst(district));
            if (!unitsByName.containsKey(centre)) {
                add(place(centre, UnitKind.DISTRICT_CENTRE, row.get(3), district, null), "district-centre");
            }
            String station = name(names, "commune-station", lowerFirst(row.get(1)), row.get(2));
            // a district's centre reports for the stations below it
            UnitId above = unitsByName.get(centre);
            add(place(station, UnitKind.COMMUNE_STATION, row.get(0), district, above), "commune-station");
        }
    }

    private void addPeople() {
        for (List<String> row : DemoTable.read("people.csv").rows()) {
            PersonId person =
                    accounts.open(row.get(0), row.get(1), row.get(2), nextTelephone(), PASSWORD, Author.SYSTEM);
            UnitId unit = Objects.requireNonNull(unitsByName.get(row.get(4)), row.get(4));
            appointments.appoint(person, unit, Role.valueOf(row.get(3)), SINCE, Author.SYSTEM);
        }
    }

    private void add(UnitFacts facts, String group) {
        UnitId unit = units.add(facts, SINCE, Author.SYSTEM);
        unitsByName.put(facts.name(), unit);
        if (!group.isEmpty()) {
            groups.join(Objects.requireNonNull(groupsByKey.get(group), group), unit, SINCE, Author.SYSTEM);
        }
    }

    private UnitFacts place(String name, UnitKind kind, String code, String district, @Nullable UnitId parent) {
        return new UnitFacts(name, kind, code, district, parent, nextTelephone(), "");
    }

    /** Well formed, and nobody's: the subscriber numbers of the province do not begin with zeros. */
    private String nextTelephone() {
        return String.format(Locale.ROOT, "0261 000 %04d", ++telephones);
    }

    private static String name(Properties names, String key, Object... places) {
        return MessageFormat.format(Objects.requireNonNull(names.getProperty(key)), places);
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
