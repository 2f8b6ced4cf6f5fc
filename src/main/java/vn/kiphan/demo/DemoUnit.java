package vn.kiphan.demo;

import java.util.List;
import java.util.UUID;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.UnitKind;

/** A unit of a sample campaign, with its place in the list; {@code username} is its sample account, or empty. */
record DemoUnit(AssignmentId assignment, UnitId unit, String name, UnitKind kind, String username, int place) {

    /** Somebody who reports for the unit: a role, nobody's name. */
    SignedInPerson reporter() {
        return SignedInPerson.of(
                new PersonId(new UUID(unit.value().getMostSignificantBits(), 1)),
                "",
                kind == UnitKind.COMMUNE_STATION ? "Cán bộ đài truyền thanh" : "Người phụ trách báo cáo",
                List.of(new Appointment(unit, name, Role.REPORTER)));
    }
}
