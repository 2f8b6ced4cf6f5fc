package vn.kiphan.approval;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.account.Role;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/** How a department issues: as soon as its officer says so, or only with its leader's approval and its clerk's number. */
@Service
@Transactional
public class ApprovalRules {

    static final String PAGE = "/issuing-rule";

    /** The rule, and the version of its row; 0 as long as there is none. */
    record Rule(boolean needsApproval, long version) {}

    record RuleChanged(UnitId department, boolean needsApproval, Author by) implements Auditable {

        @Override
        public String action() {
            return "issuing-rule.change";
        }

        @Override
        public String subjectType() {
            return "unit";
        }

        @Override
        public UUID subjectId() {
            return department.value();
        }

        @Override
        public String details() {
            return needsApproval ? "with approval" : "without approval";
        }
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApprovalRules(JdbcClient jdbc, Units units, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Rule of(UnitId department) {
        Optional<Rule> rule = jdbc.sql("select needs_approval, version from approval_rule where organisation_id = ?")
                .param(department.value())
                .query((row, number) -> new Rule(row.getBoolean("needs_approval"), row.getLong("version")))
                .optional();
        return rule.orElse(new Rule(false, 0));
    }

    @Transactional(readOnly = true)
    public boolean needsApproval(UnitId department) {
        return of(department).needsApproval();
    }

    /** The desks of the department at which nobody sits today: without a leader nothing is approved, without a clerk nothing numbered. */
    @Transactional(readOnly = true)
    Set<Role> missing(UnitId department) {
        Set<Role> missing = EnumSet.of(Role.DIRECTOR, Role.CLERK);
        missing.removeAll(units.rolesIn(department, Vietnam.day(clock.instant())));
        return missing;
    }

    /**
     * What stands at approval or number already goes on from where it stands. Refused when approval is asked for and nobody could give it,
     * or nobody could give the number.
     */
    public void change(UnitId department, boolean needsApproval, long version, Author by) {
        if (needsApproval && !missing(department).isEmpty()) {
            throw new Refusal("approval.refused.nobody", PAGE);
        }
        int changed = jdbc.sql("""
                insert into approval_rule (organisation_id, needs_approval, version) values (:department, :needed, 1)
                on conflict (organisation_id) do update set needs_approval = :needed, version = approval_rule.version + 1
                where approval_rule.version = :version
                """)
                .param("department", department.value())
                .param("needed", needsApproval)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleVersion(PAGE);
        }
        events.publishEvent(new RuleChanged(department, needsApproval, by));
    }
}
