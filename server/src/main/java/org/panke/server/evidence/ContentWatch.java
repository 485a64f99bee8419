package org.panke.server.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Replay;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.server.platform.ScratchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens every event and compares it with what was committed to, then computes again what pages read and compares that,
 * beside whatever is recorded meanwhile: soon after a start, which looks at the commitments alone, and once a day from then
 * on. Where something differs, nothing more is recorded in the project.
 */
final class ContentWatch implements AutoCloseable {
    /** So long the start itself has the machine. */
    private static final long FIRST_SECONDS = 10;
    private static final long EVERY_SECONDS = TimeUnit.DAYS.toSeconds(1);
    /** After so many events it rests. */
    private static final int TOGETHER = 100;
    private static final long REST_MILLIS = 20;
    /** A year of one office and more; what pages read of a larger project is compared by {@code panke fsck} alone. */
    private static final long RECOMPUTED = 250_000;
    /** Of more faults the first are named. */
    private static final int NAMED = 20;
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

    private final Logs logs;
    private final Check check;
    private final List<Papered> papers;
    private final Replay replay;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
        work -> Thread.ofPlatform().name("contents").daemon().unstarted(work));

    ContentWatch(Logs logs, Check check, List<Papered> papers, Replay replay) {
        this.logs = logs;
        this.check = check;
        this.papers = papers;
        this.replay = replay;
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
            if (looking.isShutdown()) {
                return;
            }
            LOG.error("the contents of events were not compared to the end", e);
        }
    }

    /** Looks at every event of every project that still records, and at what followed from them. */
    void look() {
        recording(this::contents);
        recording(this::words);
        recording(this::readModels);
    }

    private void recording(Consumer<ProjectId> look) {
        for (ProjectId project : logs.projects()) {
            if (logs.log(project).isPresent()) {
                look.accept(project);
            }
        }
    }

    private void contents(ProjectId project) {
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

    private void words(ProjectId project) {
        List<Said> faults =
            papers.stream().flatMap(room -> room.lasting(project).stream()).limit(NAMED).toList();
        if (!faults.isEmpty()) {
            logs.differs(Difference.because(project, Said.joined(faults, "；", "; ")));
        }
    }

    private void readModels(ProjectId project) {
        if (replay.events(project) > RECOMPUTED) {
            return;
        }
        try (ScratchStore scratch = ScratchStore.make()) {
            replay.tables(project, scratch.store(), ContentWatch::goOn).filter(tables -> !tables.isEmpty())
                .ifPresent(tables -> {
                    String named = String.join(", ", tables);
                    logs.differs(Difference.because(project, new Said("页面所读的表不是由事件得出的：" + named,
                        "tables that pages read do not follow from the events: " + named)));
                });
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
