package vn.kiphan.report;

import java.util.Map;
import java.util.UUID;

/** What the content of a {@link DraftedPart} says about single entries: a few words in the entry's own row on the report's page. */
public interface EntryMarks {

    /** Words that are ready to be shown, by entry. */
    Map<UUID, String> marks();
}
