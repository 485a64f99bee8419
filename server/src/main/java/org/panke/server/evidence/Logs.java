package org.panke.server.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.NoteSigner;
import org.panke.server.ledger.Leaves;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The logs of all projects. Each is computed from its events when the server starts, and compared with what was published
 * of it; where that differs, nothing more is recorded in the project. What is recorded afterwards is published a little
 * later, and whoever records waits for none of it.
 */
public final class Logs implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Logs.class);

    private final Path folder;
    private final LogKeys keys;
    private final Epochs epochs;
    private final Leaves leaves;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final Consumer<Difference> stop;
    private final Map<ProjectId, ProjectLog> logs = new ConcurrentHashMap<>();
    private final Map<ProjectId, Difference> differences = new ConcurrentHashMap<>();
    private final ScheduledExecutorService publisher =
        Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("log").daemon().unstarted(work));

    /**
     * @param folder where logs are published
     * @param stop stops recording in a project
     */
    public Logs(Path folder, LogKeys keys, Writer writer, JdbcClient reader, InstantSource clock,
            Consumer<Difference> stop) {
        this.folder = folder;
        this.keys = keys;
        this.epochs = new Epochs(writer, reader);
        this.leaves = new Leaves(reader);
        this.reader = reader;
        this.clock = clock;
        this.stop = stop;
    }

    /** Compares every project's events with what was published of them, and publishes from then on. */
    public Logs start() {
        projects().forEach(this::log);
        var _ = publisher.scheduleWithFixedDelay(this::publishQuietly, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Where events are not those of which something was published. */
    public List<Difference> differences() {
        return List.copyOf(differences.values());
    }

    /** A project's log; empty where its events are not those of which something was published. */
    Optional<ProjectLog> log(ProjectId project) {
        ProjectLog there = logs.get(project);
        if (there != null || differences.containsKey(project)) {
            return Optional.ofNullable(there);
        }
        synchronized (this) {
            ProjectLog log = logs.get(project);
            if (log == null) {
                log = opened(project);
            }
            if (log != null) {
                logs.put(project, log);
            }
            return Optional.ofNullable(log);
        }
    }

    private @Nullable ProjectLog opened(ProjectId project) {
        if (differences.containsKey(project)) {
            return null;
        }
        Instant now = clock.instant();
        List<NoteSigner> signing = keys.signing(project, now);
        Epoch epoch = epochs.current(project, signing.getFirst().key().name(), now);
        return switch (ProjectLog.open(project, epoch, leaves, folder, epochs.published(project, epoch.number()),
            epochs.seen(project, epoch.number()), keys.known(project))) {
            case ProjectLog.Opening.Opened opened -> opened.log();
            case ProjectLog.Opening.Differs differs -> {
                differences.put(project, differs.difference());
                stop.accept(differs.difference());
                yield null;
            }
        };
    }

    /** The log of a project that anybody may name; empty also where there is no such project. */
    Optional<ProjectLog> of(ProjectId project) {
        return projects().contains(project) ? log(project) : Optional.empty();
    }

    List<ProjectId> projects() {
        return reader.sql("SELECT project_id FROM project ORDER BY project_id")
            .query(Columns.read(row -> new ProjectId(row.text("project_id")))).list();
    }

    @SuppressWarnings("IllegalCatch") // the next turn tries again; whoever records must not notice
    private void publishQuietly() {
        try {
            publish();
        } catch (RuntimeException e) {
            LOG.error("the evidence log was not published", e);
        }
    }

    /** Publishes what was recorded since, of every project. */
    public void publish() {
        for (ProjectId project : projects()) {
            log(project).ifPresent(log -> publish(project, log));
        }
    }

    private synchronized void publish(ProjectId project, ProjectLog log) {
        long size = log.catchUp();
        if (log.isBehind()) {
            Instant now = clock.instant();
            var note = log.signed(keys.signing(project, now));
            epochs.keep(project, log.epoch().number(), size, note, now);
            log.publish(note, size);
        }
    }

    /** Keeps and publishes a checkpoint that somebody elsewhere has signed. */
    void seen(ProjectId project, ProjectLog log, Seen seen, Instant now) {
        epochs.keep(project, log.epoch().number(), seen, now);
        log.publish(seen);
    }

    @Override
    public void close() {
        publisher.shutdown();
        try {
            publisher.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publishQuietly();
        new ArrayList<>(logs.values()).forEach(ProjectLog::close);
    }
}
