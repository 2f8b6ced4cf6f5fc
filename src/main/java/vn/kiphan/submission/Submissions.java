package vn.kiphan.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.AssignmentView;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.document.FileId;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.preview.Previews;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

/**
 * Submissions for the staff of the issuing departments: read-only snapshots, never the moving draft. What is not one of these
 * departments' is {@link NotFound}. Each call takes the same few statements however much was filed.
 */
@Service
@Transactional(readOnly = true)
public class Submissions {

    private final SubmissionRecords records;
    private final Assignments assignments;
    private final StoredFiles files;
    private final Previews previews;

    Submissions(SubmissionRecords records, Assignments assignments, StoredFiles files, Previews previews) {
        this.records = records;
        this.assignments = assignments;
        this.files = files;
        this.previews = previews;
    }

    /** One submission with its entries, narrative and evidence. */
    public SubmissionView view(SubmissionId id, Set<UnitId> departments) {
        AssignmentView assignment = assignmentOf(id, departments);
        return records.view(id, assignment.unitName()).orElseThrow(NotFound::new);
    }

    /** The submissions of one assignment, the first one first; empty when nothing was filed. */
    public List<SubmissionView.Header> ofAssignment(AssignmentId assignment, Set<UnitId> departments) {
        AssignmentView found = assignments.viewForDepartment(assignment, departments);
        return records.headers(assignment, found.unitName());
    }

    /** What the unit had filed before this submission, to compare the two; empty for the first one. */
    public Optional<SubmissionView> previous(SubmissionId id, Set<UnitId> departments) {
        AssignmentView assignment = assignmentOf(id, departments);
        return records.previous(id).flatMap(previous -> records.view(previous, assignment.unitName()));
    }

    /** The download of a file that was filed with the submission. */
    public ResponseEntity<Resource> evidence(SubmissionId id, FileId file, Set<UnitId> departments) {
        expectSubmitted(id, file, departments);
        return files.download(file);
    }

    /** The small picture of such a file. */
    public ResponseEntity<Resource> preview(SubmissionId id, FileId file, Set<UnitId> departments) {
        expectSubmitted(id, file, departments);
        return previews.picture(file);
    }

    private void expectSubmitted(SubmissionId id, FileId file, Set<UnitId> departments) {
        assignmentOf(id, departments);
        if (!records.submittedWith(file, id)) {
            throw new NotFound();
        }
    }

    private AssignmentView assignmentOf(SubmissionId id, Set<UnitId> departments) {
        AssignmentId assignment = records.assignmentOf(id).orElseThrow(NotFound::new);
        return assignments.viewForDepartment(assignment, departments);
    }
}
