package vn.kiphan.directive;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.audit.Auditable;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** How a department issues: as soon as its officer says so, or only with its leader's approval and its clerk's number. */
@Service
@Transactional
class IssuingRules {

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
    private final ApplicationEventPublisher events;

    IssuingRules(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Rule of(UnitId department) {
        Optional<Rule> rule = jdbc.sql(
                        "select needs_approval, version from directive_issuing_rule where organisation_id = ?")
                .param(department.value())
                .query((row, number) -> new Rule(row.getBoolean("needs_approval"), row.getLong("version")))
                .optional();
        return rule.orElse(new Rule(false, 0));
    }

    @Transactional(readOnly = true)
    boolean needsApproval(UnitId department) {
        return of(department).needsApproval();
    }

    /** What stands at approval or number already goes on from where it stands. */
    void change(UnitId department, boolean needsApproval, long version, Author by) {
        int changed = jdbc.sql("""
                insert into directive_issuing_rule (organisation_id, needs_approval, version) values (:department, :needed, 1)
                on conflict (organisation_id) do update set needs_approval = :needed, version = directive_issuing_rule.version + 1
                where directive_issuing_rule.version = :version
                """)
                .param("department", department.value())
                .param("needed", needsApproval)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleVersion("/issuing-rule");
        }
        events.publishEvent(new RuleChanged(department, needsApproval, by));
    }
}
