package org.panke.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every text that somebody signed lies under its digest yet. That they signed is an event; the text is a row. */
final class SignedTexts {
    private final JdbcClient reader;

    SignedTexts(JdbcClient reader) {
        this.reader = reader;
    }

    /** A text that is there, that was signed, or both. */
    private record Row(String digest, @Nullable String document, boolean isSigned) {
    }

    /** What is not the text that was signed, is missing, or was never signed; a line each. */
    List<String> faults(ProjectId project) {
        List<String> faults = new ArrayList<>();
        // one that was deleted lawfully has a row that says so
        of(project, faults, "assessment", """
                NOT EXISTS (SELECT 1 FROM assessment_deletion d
                    WHERE d.project_id = s.project_id AND d.event_id = s.event_id AND d.refused = 0)""");
        // what closed a vendor's contract is signed by the digest of its last step
        of(project, faults, "statement",
            """
                    NOT EXISTS (SELECT 1 FROM vendor_step v WHERE v.project_id = s.project_id AND v.digest = s.statement)""");
        return faults;
    }

    private void of(ProjectId project, List<String> faults, String table, String needed) {
        reader.sql("""
                SELECT t.digest, t.document, s.event_id FROM %1$s t LEFT JOIN %1$s_signed s
                    ON s.project_id = t.project_id AND s.%1$s = t.digest WHERE t.project_id = :project
                UNION ALL
                SELECT s.%1$s, NULL, s.event_id FROM %1$s_signed s LEFT JOIN %1$s t
                    ON t.project_id = s.project_id AND t.digest = s.%1$s
                WHERE s.project_id = :project AND t.digest IS NULL AND %2$s
                ORDER BY 1""".formatted(table, needed))
            .param("project", project.value())
            .query(Columns.read(row -> new Row(row.text("digest"), row.textOrNull("document"),
                row.textOrNull("event_id") != null)))
            .list().stream().distinct().forEach(row -> {
                if (row.document == null) {
                    faults.add(table + " " + row.digest + ": 签过名的文本不在了 the text that was signed is not there");
                } else if (!row.isSigned) {
                    faults.add(table + " " + row.digest + ": 没有人签过这份文本 nobody signed this text");
                } else if (!Secrets.hex(row.document).equals(row.digest)) {
                    faults.add(table + " " + row.digest + ": 不是签名时的文本 not the text that was signed");
                }
            });
    }
}
