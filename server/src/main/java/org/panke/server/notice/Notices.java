package org.panke.server.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.consent.Purpose;
import org.panke.consent.notice.Draft;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices of each project. Their words follow from what the project says of itself and what the law of its place asks;
 * whenever they change it is a new version. A project that has said nothing yet has none, and one that no longer says enough
 * keeps the one it has, for whoever agreed to it; neither takes anybody's phone.
 */
public final class Notices {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;
    private final JdbcClient reader;
    private final Offices offices;
    private final Sites sites;
    private final InstantSource clock;
    private final Map<ProjectId, Held> inForce = new ConcurrentHashMap<>();

    public Notices(Writer writer, JdbcClient reader, Offices offices, Sites sites, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.offices = offices;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param site the version of what the project said; null where it had said nothing */
    private record Both(Notice.Document zh, Notice.Document en,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long site) {
    }

    /** What the project says, the law of a day, and the rules: while none changes, nor does the notice. */
    private record Basis(long site, LocalDate day, Rules rules) {
    }

    private record Held(Basis basis, Optional<Notice> notice, boolean isWhole) {
    }

    /** A notice that was in force from then on. */
    public record Version(long version, String hash, Instant since) {
    }

    /**
     * The newest; empty where the project has said nothing of itself yet.
     *
     * @throws UnknownProjectException where there is no such project
     */
    public Optional<Notice> inForce(ProjectId project) {
        return held(project).notice;
    }

    /** The one in force that tells all that the law asks now: without it nobody's phone is taken. */
    public Optional<Notice> whole(ProjectId project) {
        Held held = held(project);
        return held.notice.filter(_ -> held.isWhole);
    }

    /** @throws ApiProblem 409 where no whole notice is published, with what it lacks */
    public Notice needed(ProjectId project) {
        return whole(project).orElseThrow(() -> sites.lacking(project, clock.instant()));
    }

    private Held held(ProjectId project) {
        Office office = offices.of(project);
        Instant now = clock.instant();
        Basis basis = new Basis(sites.version(project), now.atZone(office.rules().zone()).toLocalDate(),
            office.rules());
        Held held = inForce.get(project);
        if (held == null || !held.basis.equals(basis)) {
            held = published(office, basis, now);
            inForce.put(project, held);
        }
        return held;
    }

    /** All there were, the newest first. */
    public List<Version> versions(ProjectId project) {
        inForce(project);
        return reader.sql("SELECT version, hash, since FROM notice WHERE project_id = ? ORDER BY version DESC")
            .params(project.value()).query(Columns.read(row -> new Version(row.number("version"), row.text("hash"),
                Instant.ofEpochMilli(row.number("since")))))
            .list();
    }

    /** One of them, as it was shown. */
    public Optional<Notice> version(ProjectId project, long version) {
        return reader.sql("SELECT * FROM notice WHERE project_id = ? AND version = ?").params(project.value(), version)
            .query(row(project)).optional();
    }

    /** @throws ApiProblem 409 where somebody agreed to another notice than the one in force, or none can be agreed to */
    public String agreed(ProjectId project, String hash) {
        if (!needed(project).hash().equals(hash)) {
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

    private Held published(Office office, Basis basis, Instant now) {
        ProjectId project = office.project();
        Optional<Sites.Published> said = sites.newest(project);
        if (said.isEmpty()) {
            return new Held(basis, Optional.empty(), false);
        }
        if (sites.draft(project, Purpose.VISIT, said.get().site(), now) instanceof Draft.Ready(var visit)
            && sites.draft(project, Purpose.CONTACT, said.get().site(), now) instanceof Draft.Ready(var contact)) {
            Both text = new Both(Documents.chinese(visit, contact), Documents.english(visit, contact),
                said.get().version());
            return new Held(basis, Optional.of(published(project, text, now)), true);
        }
        return new Held(basis, newest(project), false);
    }

    private Optional<Notice> newest(ProjectId project) {
        return reader.sql("SELECT * FROM notice WHERE project_id = ? ORDER BY version DESC LIMIT 1")
            .params(project.value()).query(row(project)).optional();
    }

    private Notice published(ProjectId project, Both text, Instant now) {
        String document = JSON.writeValueAsString(text);
        String hash = Secrets.hex(document);
        return writer.write(db -> {
            Optional<Notice> known = find(project, hash, db);
            if (known.isEmpty()) {
                Projects.hold(project, db);
                db.sql("""
                        INSERT INTO notice (project_id, version, hash, since, document)
                        SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ?, ? FROM notice WHERE project_id = ?
                        ON CONFLICT DO NOTHING""")
                    .params(project.value(), hash, now.toEpochMilli(), document, project.value()).update();
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
}
