package vn.kiphan.entering;

import java.util.Map;
import vn.kiphan.coverage.EntryForm;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.UnitId;

/** Says what looks odd in an entry that is being typed or was saved. A caution refuses nothing. Found among the beans. */
public interface EntryCautions {

    /** Sentences by the name of the field that they stand beside; none when nothing looks odd. */
    Map<String, String> of(ReportFrame frame, EntryForm form);

    /** The same of an entry in the unit's log, which no directive asks for yet. */
    Map<String, String> inLog(UnitId unit, EntryForm form);
}
