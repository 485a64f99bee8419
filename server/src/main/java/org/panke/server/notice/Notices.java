package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.consent.Purpose;
import org.panke.consent.notice.Draft;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The notices of each project. Their words follow from what the project says of itself and what the law of its place asks;
 * whenever they change it is a new version. A project that has said nothing yet has none, and one that no longer says enough
 * keeps the one it has, for whoever agreed to it; neither takes anybody's phone.
 */
public final class Notices {
    private final NoticeTable table;
    private final JdbcClient reader;
    private final Offices offices;
    private final Sites sites;
    private final InstantSource clock;
    private final Map<ProjectId, Held> inForce = new ConcurrentHashMap<>();

    public Notices(Writer writer, JdbcClient reader, Offices offices, Sites sites, InstantSource clock) {
        this.table = new NoticeTable("notice", Map.of(), writer, reader);
        this.reader = reader;
        this.offices = offices;
        this.sites = sites;
        this.clock = clock;
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
        return table.of(project, version);
    }

    /** @throws ApiProblem 409 where somebody agreed to another notice than the one in force, or none can be agreed to */
    public String agreed(ProjectId project, String hash) {
        if (!needed(project).hash().equals(hash)) {
            throw changed();
        }
        return hash;
    }

    /** Whoever agreed has read another notice than the one in force. */
    static ApiProblem changed() {
        return new ApiProblem(HttpStatus.CONFLICT, "NOTICE", "告知内容已经更新，请重新阅读并选择",
            "the notice has changed; please read it again and choose", "notice");
    }

    /** A notice that somebody agreed to, as it was shown. */
    public Optional<Notice> shown(ProjectId project, String hash) {
        return table.of(project, hash);
    }

    private Held published(Office office, Basis basis, Instant now) {
        ProjectId project = office.project();
        Optional<Sites.Published> said = sites.newest(project);
        if (said.isEmpty()) {
            return new Held(basis, Optional.empty(), false);
        }
        if (sites.draft(project, Purpose.VISIT, said.get().site(), now) instanceof Draft.Ready(var visit)
            && sites.draft(project, Purpose.CONTACT, said.get().site(), now) instanceof Draft.Ready(var contact)) {
            NoticeTable.Text text =
                new NoticeTable.Text(Documents.chinese(visit, contact), Documents.english(visit, contact),
                    said.get().version());
            return new Held(basis, Optional.of(table.published(project, text, now)), true);
        }
        return new Held(basis, table.newest(project), false);
    }
}
