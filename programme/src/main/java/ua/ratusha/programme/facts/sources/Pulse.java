package ua.ratusha.programme.facts.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the house's heartbeat while it works, and once an hour has the bound sources read. */
public class Pulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    /** Often enough that no minute of work stays without a mark. */
    private static final Duration PERIOD = Duration.ofSeconds(20);

    private static final Duration MEASURE_EVERY = Duration.ofHours(1);

    private final Heartbeats beats;
    private final Runnable measuring;
    private final Clock clock;
    private final UUID run = UUID.randomUUID();
    private Instant marked = Instant.MIN;
    private Instant measured = Instant.MIN;
    private @Nullable ScheduledExecutorService thread;

    /** @param measuring records what the bound sources say now */
    public Pulse(Heartbeats beats, Runnable measuring, Clock clock) {
        this.beats = beats;
        this.measuring = measuring;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        beats.start(run, clock.instant());
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pulse").daemon().factory());
        started.scheduleAtFixedRate(this::tick, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    /** One look at the clock; marks each minute once. A failure is logged, and the next tick tries again. */
    void tick() {
        Instant now = clock.instant();
        try {
            if (now.truncatedTo(ChronoUnit.MINUTES).isAfter(marked)) {
                beats.beat(run, now);
                marked = now.truncatedTo(ChronoUnit.MINUTES);
            }
            if (measured.isBefore(now.minus(MEASURE_EVERY))) {
                measuring.run();
                measured = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("The pulse missed a beat", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return;
        }
        running.shutdown();
        thread = null;
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The pulse is still measuring while the house stops");
            }
            beats.stop(run, clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The stop of the house could not be written down", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
