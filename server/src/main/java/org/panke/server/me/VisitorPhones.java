package org.panke.server.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.people.Seals;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;

/** The phone with which a visitor logged in, as long as their session lasts. */
final class VisitorPhones {
    private static final List<String> OWNER = List.of("project");

    private final Writer writer;
    private final Vault vault;
    private final InstantSource clock;

    VisitorPhones(Writer writer, Vault vault, InstantSource clock) {
        this.writer = writer;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(ProjectId project, String session, Phone phone, Instant until) {
        writer.write(db -> {
            db.sql("DELETE FROM visitor_phone WHERE until <= ?").params(clock.millis()).update();
            byte[] sealed =
                new Seals(project, vault, db).seal(OWNER, session, Long.toString(phone.e164()).getBytes(UTF_8));
            return db.sql("INSERT INTO visitor_phone (project_id, session_id, phone, until) VALUES (?, ?, ?, ?)")
                .params(project.value(), session, sealed, until.toEpochMilli()).update();
        });
    }

    Phone of(ProjectId project, String session) {
        return writer.write(db -> db.sql("SELECT phone FROM visitor_phone WHERE project_id = ? AND session_id = ?")
            .params(project.value(), session).query(Columns.read(row -> row.bytes("phone"))).optional()
            .flatMap(sealed -> new Seals(project, vault, db).open(OWNER, session, sealed))
            .map(phone -> new Phone(Long.parseLong(new String(phone, UTF_8)))).orElseThrow());
    }

    /** The person's number; -1 for somebody the office has not seen. */
    int person(ProjectId project, Phone phone) {
        return writer.write(db -> new StoredIdentities(project, Set.of(), vault, db).known(phone).orElse(-1));
    }
}
