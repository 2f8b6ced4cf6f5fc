package vn.kiphan.document;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A thread that works through a queue, one file after the other, and sleeps when there is none. It is woken by {@link #nudge()} and
 * looks by itself from time to time, for what an earlier run has left. Stopping the application ends it between two files.
 */
public final class FileWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final BooleanSupplier step;
    private final Duration pause;
    private final boolean autoStartup;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /**
     * @param step works on one file and says whether there was one
     * @param pause how long it sleeps when there was none, or when a step failed
     */
    public FileWork(String name, BooleanSupplier step, Duration pause, boolean autoStartup) {
        this.name = name;
        this.step = step;
        this.pause = pause;
        this.autoStartup = autoStartup;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    /** There is work; inside a transaction, when that has been committed. */
    public void nudge() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            nudges.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudges.release();
            }
        });
    }

    private void work() {
        while (running) {
            boolean more = false;
            try {
                more = step.getAsBoolean();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("{} failed and goes on in {} s", name, pause.toSeconds(), e);
                }
            }
            if (!more) {
                sleep();
            }
        }
    }

    private void sleep() {
        try {
            if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
