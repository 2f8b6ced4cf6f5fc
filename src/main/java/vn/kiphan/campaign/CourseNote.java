package vn.kiphan.campaign;

import java.time.Instant;
import java.util.List;

/** What a module above knows of the course of a report after it was filed first: who gave it back, who accepted it. Each is a bean. */
public interface CourseNote {

    /** One step, as a sentence that says when and by whom. */
    record Step(Instant at, String sentence) {}

    List<Step> of(AssignmentView assignment);
}
