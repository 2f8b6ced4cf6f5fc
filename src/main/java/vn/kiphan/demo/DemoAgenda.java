package vn.kiphan.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens in the sample data and when; played in the order of time, so that the audit trail reads like a real one. */
class DemoAgenda {

    private record Step(Instant at, int number, Runnable work) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::number));
    private int planned;

    void at(Instant moment, Runnable work) {
        steps.add(new Step(moment, planned++, work));
    }

    /** Plays to the end; a step may plan further ones. */
    void play(DemoClock clock) {
        Step step = steps.poll();
        while (step != null) {
            clock.show(step.at());
            step.work().run();
            step = steps.poll();
        }
    }
}
