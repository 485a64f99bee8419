package org.panke.server.me;

import java.time.Instant;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.people.SealedPhones;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phone with which a visitor logged in, as long as their session lasts. */
final class VisitorPhones implements Passing {

    private final Writer writer;
    private final JdbcClient reader;
    private final Vault vault;

    VisitorPhones(Writer writer, JdbcClient reader, Vault vault) {
        this.writer = writer;
        this.reader = reader;
        this.vault = vault;
    }

    void keep(ProjectId project, String session, Phone phone, Instant until) {
        writer.write(db -> {
            byte[] sealed = new SealedPhones(project, vault, db).seal(session, phone);
            return db.sql("INSERT INTO visitor_phone (project_id, session_id, phone, until) VALUES (?, ?, ?, ?)")
                .params(project.value(), session, sealed, until.toEpochMilli()).update();
        });
    }

    @Override
    public void drop(Instant now) {
        writer.write(db -> db.sql("""
                DELETE FROM visitor_phone WHERE until <= ?
                    OR NOT EXISTS (SELECT 1 FROM session WHERE session.session_id = visitor_phone.session_id)""")
            .params(now.toEpochMilli()).update());
    }

    void forget(ProjectId project, String session) {
        writer.write(db -> db.sql("DELETE FROM visitor_phone WHERE project_id = ? AND session_id = ?")
            .params(project.value(), session).update());
    }

    Phone of(ProjectId project, String session) {
        return reader.sql("SELECT phone FROM visitor_phone WHERE project_id = ? AND session_id = ?")
            .params(project.value(), session).query(Columns.read(row -> row.bytes("phone"))).optional()
            .flatMap(sealed -> new SealedPhones(project, vault, reader).open(session, sealed)).orElseThrow();
    }

    /** The person's number; -1 for somebody the office has not seen. */
    int person(ProjectId project, Phone phone) {
        return new StoredIdentities(project, _ -> false, vault, reader).known(phone).orElse(-1);
    }
}
