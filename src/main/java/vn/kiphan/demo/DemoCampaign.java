package vn.kiphan.demo;

import java.time.LocalDate;
import vn.kiphan.shared.DateRange;

/**
 * One sample campaign: its letter, what it is about, its days, and how far each unit gets.
 *
 * @param firstNumber where the register begins in the year of the letter, if this is the first letter of the year
 */
record DemoCampaign(
        String letter,
        int firstNumber,
        DemoTopic topic,
        LocalDate issuedOn,
        LocalDate deadline,
        DateRange window,
        int tasks,
        Outcomes outcomes) {

    /** How far the unit at that place of the list gets; the sample accounts' units have outcomes of their own. */
    interface Outcomes {
        DemoOutcome of(String username, int place);
    }

    /** The campaign of 2023, whose dates nothing shifts: most filed in time, some late, some never. */
    static DemoCampaign history() {
        return new DemoCampaign(
                "cong-van-mau.txt",
                812,
                DemoTopic.TRAFFICKING,
                LocalDate.of(2023, 7, 17),
                LocalDate.of(2023, 9, 28),
                new DateRange(LocalDate.of(2023, 7, 7), LocalDate.of(2023, 9, 30)),
                4,
                (username, place) -> switch (username) {
                    case "reporter.press" -> DemoOutcome.ACCEPTED;
                    case "reporter.commune" -> DemoOutcome.MENDED;
                    case "reporter.district" -> DemoOutcome.ACCEPTED_LATE;
                    default ->
                        place % 8 == 3
                                ? DemoOutcome.NEVER_OPENED
                                : place % 9 == 4
                                        ? DemoOutcome.ACCEPTED_LATE
                                        : place % 17 == 5 ? DemoOutcome.NIL : DemoOutcome.ACCEPTED;
                });
    }

    /** Runs today and is due in two days. */
    static DemoCampaign dueSoon(LocalDate today) {
        DemoOutcome[] usual = {
            DemoOutcome.ACCEPTED, DemoOutcome.NEVER_OPENED, DemoOutcome.SUBMITTED, DemoOutcome.DRAFTING,
            DemoOutcome.RECEIVED, DemoOutcome.ACCEPTED, DemoOutcome.RECEIVED, DemoOutcome.NIL
        };
        return new DemoCampaign(
                "an-toan-mang.txt",
                15,
                DemoTopic.ONLINE_SAFETY,
                today.minusDays(21),
                today.plusDays(2),
                new DateRange(today.minusDays(24), today.plusDays(5)),
                3,
                (username, place) -> switch (username) {
                    case "reporter.press" -> DemoOutcome.DRAFTING;
                    case "reporter.commune" -> DemoOutcome.NEVER_OPENED;
                    case "reporter.district" -> DemoOutcome.RETURNED;
                    default -> place % 29 == 6 ? DemoOutcome.RETURNED : usual[place % usual.length];
                });
    }

    /** Runs today and was due three days ago. */
    static DemoCampaign overdue(LocalDate today) {
        DemoOutcome[] usual = {
            DemoOutcome.ACCEPTED,
            DemoOutcome.ACCEPTED,
            DemoOutcome.NEVER_OPENED,
            DemoOutcome.ACCEPTED,
            DemoOutcome.ACCEPTED_LATE,
            DemoOutcome.DRAFTING,
            DemoOutcome.SUBMITTED
        };
        return new DemoCampaign(
                "phong-chay-rung.txt",
                1187,
                DemoTopic.FOREST_FIRE,
                today.minusDays(38),
                today.minusDays(3),
                new DateRange(today.minusDays(40), today.minusDays(3)),
                3,
                (username, place) -> switch (username) {
                    case "reporter.press" -> DemoOutcome.ACCEPTED;
                    case "reporter.commune" -> DemoOutcome.RECEIVED;
                    case "reporter.district" -> DemoOutcome.SUBMITTED_LATE;
                    default -> place % 31 == 9 ? DemoOutcome.MENDED : usual[place % usual.length];
                });
    }
}
