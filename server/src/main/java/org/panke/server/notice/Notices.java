package org.panke.server.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The notices of each project: the words follow from its name and rules, and whenever they change it is a new version. */
public final class Notices {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;
    private final JdbcClient reader;
    private final Offices offices;
    private final InstantSource clock;
    private final Map<ProjectId, Notice> inForce = new ConcurrentHashMap<>();

    public Notices(Writer writer, JdbcClient reader, Offices offices, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.offices = offices;
        this.clock = clock;
    }

    private record Both(Notice.Document zh, Notice.Document en) {
    }

    /** @throws UnknownProjectException where there is no such project */
    public Notice inForce(ProjectId project) {
        return inForce.computeIfAbsent(project, this::published);
    }

    /** @throws ApiProblem 409 where somebody agreed to another notice than the one in force */
    public String agreed(ProjectId project, String hash) {
        if (!inForce(project).hash().equals(hash)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NOTICE", "告知内容已经更新，请重新阅读并选择",
                "the notice has changed; please read it again and choose",
                "notice");
        }
        return hash;
    }

    /** A notice that somebody agreed to, as it was shown. */
    public Optional<Notice> shown(ProjectId project, String hash) {
        return find(project, hash, reader);
    }

    private Notice published(ProjectId project) {
        Office office = offices.of(project);
        Both text = new Both(Text.chinese(office), Text.english(office));
        String document = JSON.writeValueAsString(text);
        String hash = hash(document);
        return writer.write(db -> {
            Optional<Notice> known = find(project, hash, db);
            if (known.isEmpty()) {
                db.sql("""
                        INSERT INTO notice (project_id, version, hash, since, document)
                        SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ?, ? FROM notice WHERE project_id = ?""")
                    .params(project.value(), hash, clock.millis(), document, project.value()).update();
            }
            return known.or(() -> find(project, hash, db)).orElseThrow();
        });
    }

    private static Optional<Notice> find(ProjectId project, String hash, JdbcClient db) {
        return db.sql("SELECT * FROM notice WHERE project_id = ? AND hash = ?").params(project.value(), hash)
            .query(row(project)).optional();
    }

    private static RowMapper<Notice> row(ProjectId project) {
        return Columns.read(row -> {
            Both text = JSON.readValue(row.text("document"), Both.class);
            return new Notice(project.value(), row.number("version"), row.text("hash"),
                Instant.ofEpochMilli(row.number("since")), text.zh, text.en);
        });
    }

    private static String hash(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
