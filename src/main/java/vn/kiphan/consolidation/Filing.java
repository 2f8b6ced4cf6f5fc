package vn.kiphan.consolidation;

import java.time.Instant;
import java.util.Collection;
import vn.kiphan.campaign.AssignmentState;

/**
 * How many of the expected reports were filed, and in time: the official split of tasks done in time, done late, not done and still in
 * time, not done and overdue. The four add up to the expected reports, so no rate can exceed 100 %.
 *
 * @param onTime first submitted by the deadline in force for the unit
 * @param late first submitted after it
 * @param inTime not filed, deadline not passed
 * @param overdue not filed, deadline passed
 * @param accepted filed reports whose figures count
 * @param waiting filed reports that wait for their first acceptance
 * @param returned filed reports that went back to the unit, have not come again and were never accepted
 * @param nil accepted reports of units that had nothing to report
 * @param supplements accepted reports whose supplement waits for a verdict; the accepted one goes on counting meanwhile
 * @param extended those on time that were filed after the common deadline, within an extension that had been granted
 */
public record Filing(
        int onTime,
        int late,
        int inTime,
        int overdue,
        int accepted,
        int waiting,
        int returned,
        int nil,
        int supplements,
        int extended) {

    static Filing of(Collection<UnitFigures> units, Instant asOf) {
        int onTime = 0;
        int late = 0;
        int inTime = 0;
        int overdue = 0;
        int accepted = 0;
        int waiting = 0;
        int returned = 0;
        int nil = 0;
        int supplements = 0;
        int extended = 0;
        for (UnitFigures unit : units) {
            if (unit.late()) {
                late++;
            } else if (unit.filed()) {
                onTime++;
            } else if (unit.overdue(asOf)) {
                overdue++;
            } else {
                inTime++;
            }
            accepted += unit.accepted() ? 1 : 0;
            boolean waits = unit.state() == AssignmentState.SUBMITTED;
            waiting += waits && !unit.accepted() ? 1 : 0;
            returned += unit.state() == AssignmentState.RETURNED && !unit.accepted() ? 1 : 0;
            supplements += waits && unit.accepted() ? 1 : 0;
            nil += unit.nil() ? 1 : 0;
            extended += unit.onTimeByExtension() ? 1 : 0;
        }
        return new Filing(onTime, late, inTime, overdue, accepted, waiting, returned, nil, supplements, extended);
    }

    public int expected() {
        return filed() + missing();
    }

    public int filed() {
        return onTime + late;
    }

    public int missing() {
        return inTime + overdue;
    }

    /** Filed of expected in whole per cent, rounded down, so that 100 means all. */
    public int filedPercent() {
        return expected() == 0 ? 0 : (int) (100L * filed() / expected());
    }
}
