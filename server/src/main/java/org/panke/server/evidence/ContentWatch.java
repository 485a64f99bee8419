package org.panke.server.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Check;
import org.panke.server.platform.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens every event and compares it with what was committed to, beside whatever is recorded meanwhile: soon after a start,
 * which looks at the commitments alone, and once a day from then on. Where something differs, nothing more is recorded in
 * the project.
 */
final class ContentWatch implements AutoCloseable {
    /** So long the start itself has the machine. */
    private static final long FIRST_SECONDS = 10;
    private static final long EVERY_SECONDS = TimeUnit.DAYS.toSeconds(1);
    /** After so many events it rests. */
    private static final int TOGETHER = 100;
    private static final long REST_MILLIS = 20;
    /** Of more faults the first are named. */
    private static final int NAMED = 20;
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private final Logs logs;
    private final Check check;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
        work -> Thread.ofPlatform().name("contents").daemon().unstarted(work));

    ContentWatch(Logs logs, Check check) {
        this.logs = logs;
        this.check = check;
    }

    /** Looks from now on. */
    ContentWatch start() {
        var _ = looking.scheduleWithFixedDelay(this::lookQuietly, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    @SuppressWarnings("IllegalCatch") // the next turn tries again; whoever records must not notice
    private void lookQuietly() {
        try {
            look();
        } catch (CancellationException e) {
            LOG.info("the server stops: not every event was looked at");
        } catch (RuntimeException e) {
            LOG.error("the contents of events were not compared to the end", e);
        }
    }

    /** Looks at every event of every project that still records. */
    void look() {
        for (ProjectId project : logs.projects()) {
            if (logs.log(project).isPresent()) {
                look(project);
            }
        }
    }

    private void look(ProjectId project) {
        List<Check.Found> faults = new ArrayList<>();
        check.of(project, ContentWatch::goOn, found -> {
            if (faults.size() < NAMED) {
                faults.add(found);
            }
        });
        if (!faults.isEmpty()) {
            logs.differs(Difference.because(project,
                Said.joined(faults.stream().map(ContentWatch::said).toList(), "；", "; ")));
        }
    }

    private static Said said(Check.Found found) {
        Said fault = found.fault().said();
        return new Said("#" + found.sequence() + " " + fault.zh(), "#" + found.sequence() + " " + fault.en());
    }

    private static void goOn(long sequence) {
        if (sequence % TOGETHER == 0) {
            try {
                // the day's work comes first
                Thread.sleep(REST_MILLIS);
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            looking.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
