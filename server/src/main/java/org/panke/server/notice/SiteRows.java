package org.panke.server.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Papered;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What projects say of themselves, in versions, bound under the master key: the law of a place is found by it, and nobody moves
 * a project by editing a row. Where the newest does not hold, nothing is said, and what the law permits of nobody is closed.
 */
public final class SiteRows implements Papered {
    private final CountedRows rows;
    private final JdbcClient reader;

    public SiteRows(Vault vault, JdbcClient reader) {
        this.rows = new CountedRows(vault, "site", List.of(), List.of("version"), "version",
            List.of("since", "by_whom", "document"));
        this.reader = reader;
    }

    /** The newest version; empty where nothing was said yet, or the row was edited. */
    <T> Optional<T> newest(ProjectId project, Columns.Reading<T> reading) {
        return rows.rows().held(reader.sql("SELECT * FROM site WHERE project_id = ? ORDER BY version DESC LIMIT 1")
            .params(project.value()), reading).stream().findFirst();
    }

    /** Says one thing more, within a unit of work. */
    int add(ProjectId project, long since, String by, String document, JdbcClient db) {
        long version = db.sql("SELECT " + rows.next()).params(project.value()).query(Long.class).single();
        int added = db.sql("INSERT INTO site (project_id, version, since, by_whom, document) VALUES (?, ?, ?, ?, ?)")
            .params(project.value(), version, since, by, document).update();
        rows.rows().bind(project, db, version);
        return added;
    }

    /** Also where a notice was made of a version that is not there. */
    @Override
    public List<Said> faults(ProjectId project) {
        List<Said> faults = new ArrayList<>(rows.faults(project, reader));
        long newest = reader.sql("SELECT COALESCE(MAX(version), 0) FROM site WHERE project_id = ?")
            .params(project.value()).query(Long.class).single();
        reader.sql("SELECT document FROM notice WHERE project_id = ?").params(project.value()).query(String.class)
            .list()
            .stream().mapToLong(text -> JsonMapper.shared().readTree(text).path("site").asLong(0))
            .filter(version -> version > newest).distinct()
            .forEach(version -> faults.add(new Said("告知所依据的项目资料不在了 site " + version,
                "a notice was made of what is not there: site " + version)));
        return faults;
    }
}
