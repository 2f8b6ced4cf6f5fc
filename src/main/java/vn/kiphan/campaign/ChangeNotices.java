package vn.kiphan.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.UnitId;

/** The flag that says that a directive was amended and the unit has not acknowledged it yet. Whoever amends sets and clears it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeNotices {

    private final JdbcClient jdbc;

    ChangeNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For every unit on the list. */
    public void announce(DirectiveId directive) {
        jdbc.sql("""
                update campaign_assignment set change_pending = true, version = version + 1
                where directive_id = :directive and ended_at is null and not change_pending
                """).param("directive", directive.value()).update();
    }

    public void acknowledged(DirectiveId directive, UnitId unit) {
        jdbc.sql("""
                update campaign_assignment set change_pending = false, version = version + 1
                where directive_id = :directive and unit_id = :unit and change_pending
                """)
                .param("directive", directive.value())
                .param("unit", unit.value())
                .update();
    }
}
