package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has checkpoints signed by people elsewhere, where the office names any: then not even whoever has the database, the
 * folder and the master key can show another past. Nobody waits for it; what fails is tried again at the next turn.
 */
final class SeenElsewhere implements AutoCloseable {
    private static final long EVERY_MINUTES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SeenElsewhere.class);

    private final Logs logs;
    private final List<Witness> witnesses;
    private final @Nullable StampAuthority authority;
    private final InstantSource clock;
    private final HttpClient http =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final ScheduledExecutorService asking =
        Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("seen").daemon().unstarted(work));

    SeenElsewhere(Logs logs, List<Witness> witnesses, @Nullable StampAuthority authority, InstantSource clock) {
        this.logs = logs;
        this.witnesses = List.copyOf(witnesses);
        this.authority = authority;
        this.clock = clock;
    }

    /** Asks from now on. */
    SeenElsewhere start() {
        if (!witnesses.isEmpty() || authority != null) {
            var _ = asking.scheduleWithFixedDelay(this::askQuietly, 1, EVERY_MINUTES, TimeUnit.MINUTES);
        }
        return this;
    }

    @SuppressWarnings("IllegalCatch") // the next turn tries again
    private void askQuietly() {
        try {
            ask();
        } catch (RuntimeException e) {
            LOG.error("checkpoints were not sent to be signed elsewhere", e);
        }
    }

    /** Has the newest checkpoint of every project signed, where it is newer than what was. */
    void ask() {
        for (ProjectId project : logs.projects()) {
            logs.log(project).ifPresent(log -> ask(project, log));
        }
    }

    private void ask(ProjectId project, ProjectLog log) {
        Optional<ProjectLog.Published> newest = log.published();
        long before = log.seen().map(Seen::size).orElse(0L);
        if (newest.isEmpty() || newest.get().size() <= before) {
            return;
        }
        long size = newest.get().size();
        Note own = newest.get().note();
        Note note = own;
        for (Witness witness : witnesses) {
            try {
                note = witness.cosigned(note, size, before, known -> log.consistency(known, size), http);
            } catch (Witness.NotSeenException e) {
                LOG.error("{} did not sign the log of {}: {}", witness.key().name(), project, e.getMessage());
            }
        }
        byte[] stamp = stamp(project, note);
        if (stamp != null || !note.equals(own)) {
            logs.seen(project, log, new Seen(note, size, stamp), clock.instant());
        }
    }

    private byte @Nullable [] stamp(ProjectId project, Note note) {
        try {
            return authority == null ? null : authority.stamp(note.toString().getBytes(UTF_8), http);
        } catch (StampAuthority.NotStampedException e) {
            LOG.error("the log of {} was not stamped: {}", project, e.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        http.shutdownNow();
    }
}
