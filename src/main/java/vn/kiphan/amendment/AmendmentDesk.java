package vn.kiphan.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.approval.ApprovalRules;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** Amendments from the plan to the record: at once, or over the leader's and the clerk's desk where the department wants that. */
@Service
@Transactional
class AmendmentDesk {

    private final Amendments amendments;
    private final ProposedAmendments proposed;
    private final AmendmentPapers papers;
    private final ApprovalRules rules;
    private final Directives directives;
    private final Clock clock;

    AmendmentDesk(
            Amendments amendments,
            ProposedAmendments proposed,
            AmendmentPapers papers,
            ApprovalRules rules,
            Directives directives,
            Clock clock) {
        this.amendments = amendments;
        this.proposed = proposed;
        this.papers = papers;
        this.rules = rules;
        this.directives = directives;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean needsApproval(DirectiveView directive) {
        return rules.needsApproval(directive.issuingUnit());
    }

    /** The officer makes the change, where the department asks for no approval. */
    void make(DirectiveId directive, PlannedChange change, Announcement why, Set<UnitId> departments, Author by) {
        if (rules.needsApproval(directives.view(directive).issuingUnit())) {
            throw new Refusal("amendment.refused.needs-approval", "/directives/" + directive + "/amendments/new");
        }
        amendments.make(directive, departments, change, why, by);
    }

    /** The officer hands the plan to the leader. */
    UUID propose(DirectiveView directive, PlannedChange change, String reason, Set<UnitId> departments, Author by) {
        amendments.refuseUnlessInForce(directive.id(), departments);
        Instant now = now();
        ProposedAmendment paper = new ProposedAmendment(directive, change, reason, by, now);
        paper.submit(by, now);
        proposed.save(paper);
        papers.moved(paper, by, "submit", "");
        return paper.id();
    }

    /** What is under way about a directive, the newest first. */
    @Transactional(readOnly = true)
    List<ProposalView> underWay(DirectiveId directive) {
        return proposed
                .of(
                        directive.value(),
                        List.of(
                                ProposalCourse.State.DRAFT,
                                ProposalCourse.State.AWAITING_APPROVAL,
                                ProposalCourse.State.APPROVED))
                .stream()
                .map(ProposalView::of)
                .toList();
    }

    /** The plan and its directive; {@link NotFound} for other departments. */
    @Transactional(readOnly = true)
    Plan plan(UUID id, Set<UnitId> departments) {
        ProposedAmendment found = papers.find(id, departments);
        return new Plan(ProposalView.of(found), directives.view(found.directive()));
    }

    record Plan(ProposalView proposal, DirectiveView directive) {}

    /** The officer puts right what came back, and hands it in again. */
    void revise(UUID id, PlannedChange change, String reason, long version, Set<UnitId> departments, Author by) {
        ProposedAmendment paper = lock(id, version, departments);
        Instant now = now();
        paper.revise(change, reason, now);
        paper.submit(by, now);
        papers.moved(paper, by, "submit", "");
    }

    void drop(UUID id, long version, Set<UnitId> departments, Author by) {
        ProposedAmendment paper = lock(id, version, departments);
        paper.drop(now());
        papers.moved(paper, by, "drop", "");
    }

    /** The clerk gives the number, and so makes the change. A second time changes nothing. */
    boolean register(
            UUID id, Announcement.@Nullable Document document, long version, Set<UnitId> departments, Author by) {
        ProposedAmendment paper = papers.lock(id, departments);
        if (paper.state() == ProposalCourse.State.MADE) {
            return false;
        }
        refuseIfOvertaken(paper, version);
        paper.refuseUnlessApproved();
        boolean numbered = paper.change().kind().hasDocument();
        paper.made(now());
        proposed.flush();
        amendments.make(
                paper.directive(),
                departments,
                paper.change(),
                new Announcement(paper.reason(), numbered ? document : null, paper.id()),
                by);
        return true;
    }

    private ProposedAmendment lock(UUID id, long version, Set<UnitId> departments) {
        ProposedAmendment paper = papers.lock(id, departments);
        refuseIfOvertaken(paper, version);
        return paper;
    }

    private static void refuseIfOvertaken(ProposedAmendment paper, long version) {
        if (paper.version() != version) {
            throw new StaleVersion(paper.page());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
