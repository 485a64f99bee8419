package org.panke.server.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Caller;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.panke.server.access.Sessions;
import org.panke.server.ledger.Followers;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a page that something was recorded, so that it reads again. Nothing personal goes this way, only numbers. Each
 * page has a virtual thread that waits; it ends with the session, with the server, or when the page is gone.
 */
@RestController
final class LiveApi implements SmartLifecycle {
    /** How long a request for help, which is no event, may go unseen; and a commit by another process. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Followers followers;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Offices offices;
    private final AtomicBoolean running = new AtomicBoolean();

    LiveApi(Followers followers, JdbcClient reader, InstantSource clock, Sessions sessions, Offices offices) {
        this.offices = offices;
        this.followers = followers;
        this.reader = reader;
        this.clock = clock;
        this.sessions = sessions;
    }

    /** What a page has seen: the newest event, and the calls for help. */
    private record Seen(long sequence, long help) {
        /** What a page that comes back says it has seen. */
        String id() {
            return sequence + "." + help;
        }
    }

    @GetMapping(path = "/api/v1/console/projects/{project}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.VISIT_READ)
    void live(@PathVariable String project,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @AuthenticationPrincipal Caller.Staff caller, HttpServletResponse response)
            throws IOException, InterruptedException {
        ProjectId where = offices.of(new ProjectId(project)).project();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Seen now = seen(where);
        follow(where, now.id().equals(last) ? now : new Seen(-1, now.help), caller, response.getWriter());
    }

    private void follow(ProjectId project, Seen from, Caller.Staff caller, Writer page)
            throws IOException, InterruptedException {
        Seen told = from;
        long silentSince = clock.millis();
        page.write(": \n\n");
        page.flush();
        while (running.get() && sessions.isOpen(caller.session())) {
            Seen now = seen(project);
            if (!now.equals(told)) {
                page.write("id: " + now.id() + "\nevent: sequence\ndata: {\"sequence\":" + now.sequence + "}\n\n");
                page.flush();
                told = now;
                silentSince = clock.millis();
            } else if (clock.millis() - silentSince >= HEARTBEAT.toMillis()) {
                page.write(": \n\n");
                page.flush();
                silentSince = clock.millis();
            }
            followers.after(project, told.sequence, LOOK);
        }
    }

    private Seen seen(ProjectId project) {
        long sequence = reader.sql("SELECT sequence FROM project WHERE project_id = ?").params(project.value())
            .query(Long.class).optional().orElse(0L);
        long help = reader.sql("SELECT COUNT(*) + COUNT(done_at) FROM help WHERE project_id = ?")
            .params(project.value()).query(Long.class).single();
        return new Seen(sequence, help);
    }

    @Override
    public void start() {
        running.set(true);
    }

    /** Before the server stops taking requests: it would wait for these. */
    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
