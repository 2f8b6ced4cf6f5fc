package vn.kiphan.campaign;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.account.WaitingCount;
import vn.kiphan.shared.UnitId;

/** How many refusals of directives in force wait for an officer's answer. */
@Component
class DeclineCount implements WaitingCount {

    private final JdbcClient jdbc;

    DeclineCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> of(SignedInPerson person) {
        if (!person.has(Role.OFFICER)) {
            return Map.of();
        }
        return Map.of(
                "/directives",
                jdbc.sql("""
                select count(*) from campaign_decline c join directive d on d.id = c.directive_id
                where c.answer is null and d.status = 'ISSUED' and d.issuing_unit_id = any(cast(:departments as uuid[]))
                """)
                        .param(
                                "departments",
                                person.departments().stream()
                                        .map(UnitId::toString)
                                        .toArray(String[]::new))
                        .query(Integer.class)
                        .single());
    }
}
