package vn.kiphan.consolidation;

import java.time.Instant;

/** Where a unit stands, in the words of the documents. */
final class UnitStanding {

    private UnitStanding() {}

    static String filing(UnitFigures unit, Instant asOf) {
        if (unit.filed()) {
            return unit.late() ? "Nộp quá hạn" : unit.onTimeByExtension() ? "Đúng hạn (gia hạn)" : "Đúng hạn";
        }
        if (!unit.overdue(asOf)) {
            return unit.extended() ? "Chưa nộp, còn hạn (gia hạn)" : "Chưa nộp, còn hạn";
        }
        long days = unit.daysLate(asOf);
        return days == 0 ? "Chưa nộp, quá hạn" : "Chưa nộp, quá hạn " + Wording.count(days) + " ngày";
    }

    static String verdict(UnitFigures unit) {
        String accepted = unit.nil() ? "Chấp nhận, không phát sinh" : "Đã chấp nhận";
        return switch (unit.state()) {
            case SUBMITTED -> unit.accepted() ? accepted + "; bản nộp sau chờ thẩm tra" : "Chờ thẩm tra";
            case RETURNED -> unit.accepted() ? accepted + "; bản nộp sau bị trả lại" : "Trả lại để bổ sung";
            default -> unit.accepted() ? accepted : Amounts.NOT_REPORTED;
        };
    }
}
