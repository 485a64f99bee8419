package org.panke.server.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every notice that was ever shown is there as it was, for people agreed to it by its hash, and who of the staff read which. */
public final class NoticeCheck {
    private final CountedRows readings;
    private final JdbcClient reader;

    public NoticeCheck(Vault vault, JdbcClient reader) {
        this.readings = WorkNotices.readings(vault);
        this.reader = reader;
    }

    /** One version of a text for somebody, as it lies there. */
    private record Row(String reader, long version, String hash, String document) {
    }

    /** What does not fit its hash, or is missing, in words; nothing where all is as it was shown. */
    public List<String> faults(ProjectId project) {
        List<Row> rows = reader.sql("""
                SELECT 'VISITOR' AS shown_to, version, hash, document FROM notice WHERE project_id = :project
                UNION ALL
                SELECT worker AS shown_to, version, hash, document FROM work_notice WHERE project_id = :project
                ORDER BY shown_to, version""").param("project", project.value())
            .query(Columns.read(row -> new Row(row.text("shown_to"), row.number("version"), row.text("hash"),
                row.text("document"))))
            .list();
        List<String> faults = new ArrayList<>(altered(rows));
        faults.addAll(missing(project));
        readings.faults(project, reader).forEach(said -> faults.add(said.both()));
        return faults;
    }

    /** Hashes by which visits and consents name what was shown, and that no text has. */
    private List<String> missing(ProjectId project) {
        return reader.sql("""
                SELECT notice FROM visit WHERE project_id = :project AND notice IS NOT NULL
                UNION SELECT notice FROM consent_step WHERE project_id = :project AND notice IS NOT NULL
                EXCEPT SELECT hash FROM notice WHERE project_id = :project
                EXCEPT SELECT hash FROM work_notice WHERE project_id = :project
                EXCEPT SELECT hash FROM pass_notice WHERE project_id = :project ORDER BY 1""")
            .param("project", project.value()).query(Columns.read(row -> row.text("notice"))).list().stream()
            .map(hash -> "notice " + hash + ": 有到访或同意提到它，数据库里却没有 visits or consents name it, and it is not there")
            .toList();
    }

    private static List<String> altered(List<Row> rows) {
        return IntStream.range(0, rows.size()).filter(i -> !fits(rows, i)).mapToObj(rows::get)
            .map(row -> "notice " + row.reader + " " + row.version
                + ": 与发布时不同，或前面少了一版 altered since it was published, or"
                + " a version before it is missing")
            .toList();
    }

    private static boolean fits(List<Row> rows, int at) {
        Row row = rows.get(at);
        Row before = at > 0 && rows.get(at - 1).reader.equals(row.reader) ? rows.get(at - 1) : null;
        return row.version == (before == null ? 1 : before.version + 1) && Secrets.hex(row.document).equals(row.hash);
    }
}
