package org.panke.server.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.server.access.BoundRows;
import org.panke.server.ledger.Touched;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the sweep goes by, bound under the master key: nobody is kept longer by a row that was edited or taken away.
 *
 * @param owners whose keys are kept, and when each is to be looked at
 * @param seen how far the events are looked through
 */
record KeepingRows(BoundRows owners, BoundRows seen) {
    private static final int TOGETHER = 1_000;

    KeepingRows(Vault vault) {
        this(
            new BoundRows(vault, "keeping", List.of("owner"), List.of("kind", "since", "clock", "reason", "look_at")),
            new BoundRows(vault, "keeping_seen", List.of(), List.of("sequence", "terms")));
    }

    /** How far the events are looked through; from the beginning where nothing says so that holds. */
    long seen(ProjectId project, JdbcClient db) {
        return seen.held(db.sql("SELECT * FROM keeping_seen WHERE project_id = ?").params(project.value()),
            row -> row.number("sequence")).stream().findFirst().orElse(0L);
    }

    /** Rows that were edited, and keys of which there is none though the sweep has looked at them. */
    List<Said> faults(ProjectId project, JdbcClient db) {
        Set<String> toBeLookedAt = touched(project, seen(project, db), db);
        Stream<Said> missing = db.sql("""
                SELECT owner FROM sealing_key k WHERE project_id = :project
                    AND NOT EXISTS (SELECT 1 FROM keeping WHERE project_id = :project AND owner = k.owner)
                    AND (owner LIKE 'person:%' OR EXISTS
                        (SELECT 1 FROM registration WHERE project_id = :project AND person IS NULL
                            AND k.owner = 'event:' || registration_id))
                ORDER BY owner""")
            .param("project", project.value()).query(Columns.read(row -> row.text("owner"))).list().stream()
            .filter(owner -> !toBeLookedAt.contains(owner))
            .map(owner -> new Said("清理不会再看到 keeping " + owner, "the sweep would never look at: keeping " + owner));
        return Stream.of(seen.edited(project, db).stream(), owners.edited(project, db).stream(), missing)
            .flatMap(each -> each).toList();
    }

    private static Set<String> touched(ProjectId project, long after, JdbcClient db) {
        Set<String> owners = new HashSet<>();
        long seen = after;
        Touched next = Touched.after(project, seen, TOGETHER, db);
        while (next.sequence() > seen) {
            owners.addAll(next.owners());
            seen = next.sequence();
            next = Touched.after(project, seen, TOGETHER, db);
        }
        return owners;
    }
}
