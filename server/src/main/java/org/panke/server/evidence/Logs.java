package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Pack;
import org.panke.formats.log.LogFolder;
import org.panke.server.ledger.Leaves;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.StoppedException;
import org.panke.server.people.NextNumbers;
import org.panke.server.platform.Said;
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
    private final Path marks;
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
        this(folder, folder, keys, writer, reader, clock, stop);
    }

    /**
     * @param folder where logs are published
     * @param marks where their newest checkpoints lie once more
     * @param stop stops recording in a project
     */
    Logs(Path folder, Path marks, LogKeys keys, Writer writer, JdbcClient reader, InstantSource clock,
            Consumer<Difference> stop) {
        this.folder = folder;
        this.marks = marks;
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

    /** Whether nothing is recorded in the project since something differs. */
    boolean isStopped(ProjectId project) {
        return differences.containsKey(project);
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
        try {
            return compared(project);
        } catch (BrokenLogException e) {
            differs(Difference.because(project, e.said()));
            return null;
        }
    }

    private @Nullable ProjectLog compared(ProjectId project) {
        Instant now = clock.instant();
        Optional<Said> lost = chain(project, LogShelf.marks(folder, marks, keys.known(project))).lost();
        if (lost.isPresent()) {
            differs(Difference.because(project, lost.get()));
            return null;
        }
        List<NoteSigner> signing = keys.signing(project, now);
        Epoch epoch = epochs.current(project, signing.getFirst().key().name(), keys, now);
        List<NoteKey> known = keys.known(project);
        Path beside = LogShelf.marks(folder, marks, known);
        Optional<Said> broken = chain(project, beside).fault()
            .or(() -> NextNumbers.fault(project, reader));
        if (broken.isPresent()) {
            differs(Difference.because(project, broken.get()));
            return null;
        }
        return switch (ProjectLog.open(project, epoch, leaves, folder, beside,
            epochs.published(project, epoch.number()),
            epochs.seen(project, epoch.number()), known)) {
            case ProjectLog.Opening.Opened opened -> {
                new LogFolder(folder.resolve(Folders.name(project)))
                    .write(LogFolder.KEYS, keys.published(project).getBytes(UTF_8));
                yield opened.log();
            }
            case ProjectLog.Opening.Differs differs -> {
                differs(differs.difference());
                yield null;
            }
        };
    }

    private EpochChain chain(ProjectId project, Path beside) {
        return new EpochChain(project, epochs, keys, List.of(folder, beside));
    }

    /**
     * Files that are about to be handed out.
     *
     * @throws StoppedException where what is in the store is not what was committed to: nothing is handed out, and nothing
     *     more recorded
     */
    SortedMap<String, byte[]> sound(ProjectId project, SortedMap<String, byte[]> pack) {
        try {
            Pack.verified(pack, keys.known(project));
            return pack;
        } catch (NotProvenException e) {
            differs(Difference.because(project, new Said("证据包不成立：" + e.getMessage(),
                "a pack of its events does not hold: " + e.getMessage())));
            throw new StoppedException(project);
        }
    }

    /** Who began a log after another one that was lost; empty of the first. */
    Optional<Begun> begun(ProjectId project, Epoch epoch) {
        return epochs.begun(project, epoch.number(), keys);
    }

    /** Nothing more is recorded in the project. */
    void differs(Difference difference) {
        differences.put(difference.project(), difference);
        ProjectLog log = logs.remove(difference.project());
        stop.accept(difference);
        LOG.error(difference.said().en());
        if (log != null) {
            log.close();
        }
    }

    /** The log of a project that anybody may name; empty also where there is no such project. */
    Optional<ProjectLog> of(ProjectId project) {
        return projects().contains(project) ? log(project) : Optional.empty();
    }

    /** What was published of one of its logs, as it lies on the disk. */
    LogFolder published(ProjectId project, long epoch) {
        return new LogFolder(Folders.published(folder, project, epoch));
    }

    List<ProjectId> projects() {
        return Projects.all(reader);
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
            try {
                log(project).ifPresent(log -> publish(project, log));
            } catch (Computed.GapException e) {
                differs(Difference.because(project, e.said));
            }
        }
    }

    private synchronized void publish(ProjectId project, ProjectLog log) {
        long size = log.catchUp();
        if (log.isBehind()) {
            Instant now = clock.instant();
            var note = log.signed(keys.signing(project, now));
            epochs.keep(project, log.epoch().number(), size, note, keys.checkpoints(), now);
            log.publish(note, size);
        }
    }

    /** Keeps and publishes a checkpoint that somebody elsewhere has signed. */
    void seen(ProjectId project, ProjectLog log, Seen seen, Instant now) {
        long epoch = log.epoch().number();
        epochs.keep(project, epoch, seen, now);
        log.publish(epochs.seen(project, epoch));
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
