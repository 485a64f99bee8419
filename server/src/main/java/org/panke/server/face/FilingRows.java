package org.panke.server.face;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when something has to be filed, as it was first seen: who is kept becomes fewer again, and nobody is told later for it. */
@Component
final class FilingRows implements Papered {
    /** Stands where a filing's event does: so many were reached before there was any. */
    private static final String NONE = "";

    private final CountedRows rows;
    private final Writer writer;
    private final JdbcClient reader;

    FilingRows(Vault vault, Writer writer, JdbcClient reader) {
        this.rows = new CountedRows(vault, "filing_seen", List.of(), List.of("nth"), "nth",
            List.of("filing", "at", "changed"));
        this.writer = writer;
        this.reader = reader;
    }

    /** @param changed names of the parts that were others; none where the number was reached */
    record Seen(Instant at, List<String> changed) {
        Seen {
            changed = List.copyOf(changed);
        }
    }

    /** When the number was first reached. */
    Optional<Seen> reached(ProjectId project) {
        return first(project, NONE, reader);
    }

    /** When what was filed was first seen to be another. */
    Optional<Seen> changed(ProjectId project, String filing) {
        return first(project, filing, reader);
    }

    void noteReached(ProjectId project, Instant now) {
        note(project, NONE, "", now);
    }

    void noteChanged(ProjectId project, String filing, SortedSet<String> parts, Instant now) {
        note(project, filing, String.join(" ", parts), now);
    }

    private Optional<Seen> first(ProjectId project, String filing, JdbcClient db) {
        return rows.rows().held(db.sql("SELECT * FROM filing_seen WHERE project_id = ? AND filing = ? ORDER BY nth")
            .params(project.value(), filing),
            row -> new Seen(Instant.ofEpochMilli(row.number("at")),
                row.text("changed").isEmpty() ? List.of() : List.of(row.text("changed").split(" ", -1))))
            .stream().findFirst();
    }

    /** Once for each filing: the first time counts. */
    private void note(ProjectId project, String filing, String changed, Instant now) {
        writer.write(db -> {
            Projects.hold(project, db);
            if (first(project, filing, db).isPresent()) {
                return 0;
            }
            long nth = db.sql("SELECT " + rows.next()).params(project.value()).query(Long.class).single();
            int noted = db.sql("INSERT INTO filing_seen (project_id, nth, filing, at, changed) VALUES (?, ?, ?, ?, ?)")
                .params(project.value(), nth, filing, now.toEpochMilli(), changed).update();
            rows.rows().bind(project, db, nth);
            return noted;
        });
    }

    @Override
    public List<Said> faults(ProjectId project) {
        return rows.faults(project, reader);
    }
}
