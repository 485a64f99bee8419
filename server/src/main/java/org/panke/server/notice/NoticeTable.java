package org.panke.server.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A table of notices in versions: a text that was not there yet is a new one, and each can be shown again word by word. */
final class NoticeTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> readers;
    private final String insert;
    private final String select;
    private final Writer writer;
    private final JdbcClient reader;

    /** @param readers by column whom these are for; empty where all of a project's notices there are for the same */
    NoticeTable(String name, Map<String, String> readers, Writer writer, JdbcClient reader) {
        List<String> whose = new ArrayList<>(readers.keySet());
        whose.add("project_id");
        String theirs = whose.stream().map(each -> each + " = :" + each).collect(Collectors.joining(" AND "));
        this.readers = Map.copyOf(readers);
        this.insert = """
                INSERT INTO %1$s (%2$s, version, hash, since, document)
                SELECT :%3$s, COALESCE(MAX(version), 0) + 1, :hash, :since, :document FROM %1$s WHERE %4$s
                ON CONFLICT DO NOTHING""".formatted(name, String.join(", ", whose), String.join(", :", whose), theirs);
        this.select = "SELECT * FROM %s WHERE %s ".formatted(name, theirs);
        this.writer = writer;
        this.reader = reader;
    }

    /** @param site the version of what the project said; null where it had said nothing, or a table does not tell */
    record Text(Notice.Document zh, Notice.Document en,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long site) {
        Text(Notice.Document zh, Notice.Document en) {
            this(zh, en, null);
        }
    }

    /** The version with this text, which is a new one where there was none. */
    Notice published(ProjectId project, Text text, Instant now) {
        String document = JSON.writeValueAsString(text);
        String hash = Secrets.hex(document);
        Optional<Notice> known = of(project, hash);
        return known.isPresent() ? known.get() : writer.write(db -> {
            Projects.hold(project, db);
            theirs(project, insert, db).param("hash", hash).param("since", now.toEpochMilli())
                .param("document", document).update();
            return of(project, hash, db).orElseThrow();
        });
    }

    Optional<Notice> newest(ProjectId project) {
        return read(project, theirs(project, select + "ORDER BY version DESC LIMIT 1", reader));
    }

    Optional<Notice> of(ProjectId project, long version) {
        return read(project, theirs(project, select + "AND version = :version", reader).param("version", version));
    }

    Optional<Notice> of(ProjectId project, String hash) {
        return of(project, hash, reader);
    }

    private Optional<Notice> of(ProjectId project, String hash, JdbcClient db) {
        return read(project, theirs(project, select + "AND hash = :hash", db).param("hash", hash));
    }

    private JdbcClient.StatementSpec theirs(ProjectId project, String sql, JdbcClient db) {
        return db.sql(sql).params(readers).param("project_id", project.value());
    }

    private static Optional<Notice> read(ProjectId project, JdbcClient.StatementSpec found) {
        return found.query(Columns.read(row -> {
            Text text = JSON.readValue(row.text("document"), Text.class);
            return new Notice(project.value(), row.number("version"), row.text("hash"),
                Instant.ofEpochMilli(row.number("since")), text.zh, text.en);
        })).optional();
    }
}
