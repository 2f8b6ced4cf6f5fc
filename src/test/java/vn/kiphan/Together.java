package vn.kiphan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.kiphan.shared.Refusal;

/** The same work several times: at the same moment, and then once more, as a button that is pressed twice and a request that is sent again. */
public final class Together {

    private Together() {}

    /** Twice at once and once afterwards; what came of each, refusals as values. */
    public static List<Object> andAgain(Callable<?> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return outcome(work);
                }));
            }
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
        }
        outcomes.add(outcome(work));
        return outcomes;
    }

    private static Object outcome(Callable<?> work) throws Exception {
        try {
            return work.call();
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /** The same thing so many times; what each returned or threw. */
    public static List<Object> times(int times, Callable<Object> work) throws Exception {
        return all(Collections.nCopies(times, work));
    }

    /** What each returned or threw, in order; all start at the same moment. */
    public static List<Object> all(List<Callable<Object>> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<Object> each : work) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> future : futures) {
                answers.add(answer(future));
            }
            return answers;
        }
    }

    private static Object answer(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            return thrown.getCause();
        }
    }
}
