package org.panke.bench.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Needs;
import org.panke.server.access.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;

/** Works of three bare inserts: rows each about as long as an event's, a verdict's and an outbox's. */
final class Bare {
    static final String PATH = "/api/v1/projects/{project}/bare";
    private static final String TEXT = "x".repeat(400);

    private final Office office;
    private final AtomicLong next = new AtomicLong();

    /** What a caller hears. */
    record Answer(long number, String text) {
    }

    Bare(Office office) throws NoSuchMethodException {
        this.office = office;
        for (String table : List.of("bare_event", "bare_finding", "bare_outbox")) {
            office.writer().write(db -> db.sql("CREATE TABLE " + table
                + " (project_id TEXT, sequence BIGINT, content TEXT, PRIMARY KEY (project_id, sequence))")
                .update());
        }
        office.answer(PATH, this, Bare.class.getDeclaredMethod("posted", String.class, byte[].class));
    }

    /** The address at which {@link #posted} answers. */
    static String path(ProjectId project) {
        return PATH.replace("{project}", project.value());
    }

    /** As an event is posted, with a key and a body as long, and answered at the same length. */
    @Needs(Permission.EVENT_WRITE)
    ResponseEntity<Answer> posted(@PathVariable String project, @RequestBody byte[] body) {
        return ResponseEntity.status(HttpStatus.CREATED)
            .body(new Answer(once() + body.length + project.length(), TEXT));
    }

    /** @return its number */
    long once() {
        long number = next.getAndIncrement();
        office.writer().write(db -> insert(db, "bare_event", number, TEXT) + insert(db, "bare_finding", number, TEXT)
            + insert(db, "bare_outbox", number, ""));
        return number;
    }

    private static int insert(JdbcClient db, String table, long number, String content) {
        return db.sql("INSERT INTO " + table + " (project_id, sequence, content) VALUES (?, ?, ?)")
            .params("P1", number, content).update();
    }
}
