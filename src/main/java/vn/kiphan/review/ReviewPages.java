package vn.kiphan.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.coverage.Entry;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.report.ReportParts;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.review.ReviewPage.Group;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.SubmissionView;
import vn.kiphan.submission.Submissions;

/** Puts together the page of one submission, from the snapshot alone. */
@Service
@Transactional(readOnly = true)
class ReviewPages {

    private final Submissions submissions;
    private final Assignments assignments;
    private final Directives directives;
    private final Verdicts verdicts;
    private final ReviewStarts starts;
    private final ReviewQueue queue;
    private final ReportParts parts;
    private final SharedLinks sharedLinks;
    private final Clock clock;

    ReviewPages(
            Submissions submissions,
            Assignments assignments,
            Directives directives,
            Verdicts verdicts,
            ReviewStarts starts,
            ReviewQueue queue,
            ReportParts parts,
            SharedLinks sharedLinks,
            Clock clock) {
        this.submissions = submissions;
        this.assignments = assignments;
        this.directives = directives;
        this.verdicts = verdicts;
        this.starts = starts;
        this.queue = queue;
        this.parts = parts;
        this.sharedLinks = sharedLinks;
        this.clock = clock;
    }

    /** The submission's page; {@link vn.kiphan.shared.NotFound} when it is not one of these departments'. */
    ReviewPage of(SubmissionId id, Set<UnitId> departments) {
        SubmissionView submission = submissions.view(id, departments);
        AssignmentView assignment =
                assignments.viewForDepartment(submission.header().assignment(), departments);
        DirectiveView directive = directives.view(assignment.directive());
        Optional<SubmissionView> earlier = submissions.previous(id, departments);
        @Nullable
        Comparison comparison =
                earlier.map(before -> Comparison.of(submission, before)).orElse(null);
        return new ReviewPage(
                submission,
                assignment,
                directive,
                queue.telephone(assignment.id(), Vietnam.day(clock.instant())),
                groups(submission, comparison, paths(directive), sharedLinks.of(id)),
                parts.filed(id, earlier.map(before -> before.header().id()).orElse(null)),
                comparison,
                earlier.flatMap(before -> verdicts.of(before.header().id()))
                        .filter(verdict -> verdict.outcome() == VerdictOutcome.RETURNED)
                        .orElse(null),
                verdicts.of(id).orElse(null),
                starts.of(id).orElse(null),
                submissions.ofAssignment(assignment.id(), departments),
                Vietnam.day(clock.instant()));
    }

    private static Map<UUID, String> paths(DirectiveView directive) {
        Map<UUID, String> paths = new LinkedHashMap<>();
        directive.tasks().forEach(task -> paths.put(task.id(), task.path()));
        return paths;
    }

    private static List<Group> groups(
            SubmissionView submission,
            @Nullable Comparison comparison,
            Map<UUID, String> paths,
            Map<UUID, List<SharedLink>> shared) {
        Map<String, List<ReviewedEntry>> byKind = new LinkedHashMap<>();
        for (Entry entry : submission.entries()) {
            EntryChange change = comparison == null ? EntryChange.SAME : comparison.of(entry);
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                    .add(reviewed(entry, paths, change, shared.getOrDefault(entry.id(), List.of())));
        }
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, entries) -> groups.add(new Group(kind, entries, false)));
        if (comparison != null && !comparison.removed().isEmpty()) {
            List<ReviewedEntry> removed = comparison.removed().stream()
                    .map(entry -> reviewed(entry, paths, EntryChange.REMOVED, List.of()))
                    .toList();
            groups.add(new Group("", removed, true));
        }
        return groups;
    }

    private static ReviewedEntry reviewed(
            Entry entry, Map<UUID, String> paths, EntryChange change, List<SharedLink> sharedWith) {
        List<String> taskPaths = paths.entrySet().stream()
                .filter(task -> entry.tasks().contains(task.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new ReviewedEntry(entry, taskPaths, change, sharedWith);
    }
}
