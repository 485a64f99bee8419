package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.panke.attribution.ProjectId;
import org.panke.consent.Said;
import org.panke.consent.notice.WorkNotice;
import org.panke.consent.notice.Worker;
import org.panke.server.access.CountedRows;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The notices for whoever works with the system, in versions as those for visitors, and who has read which. A project that
 * has said nothing of itself yet has none, and nobody is registered in it.
 */
public final class WorkNotices {
    private final CountedRows readings;
    private final Writer writer;
    private final JdbcClient reader;
    private final Offices offices;
    private final Sites sites;
    private final InstantSource clock;

    public WorkNotices(Vault vault, Writer writer, JdbcClient reader, Offices offices, Sites sites,
            InstantSource clock) {
        this.readings = readings(vault);
        this.writer = writer;
        this.reader = reader;
        this.offices = offices;
        this.sites = sites;
        this.clock = clock;
    }

    /** Who has read which, as it was written down. */
    static CountedRows readings(Vault vault) {
        return new CountedRows(vault, "work_notice_seen", List.of(), List.of("worker", "version", "account_id"), "nth",
            List.of("at"));
    }

    /** That somebody read one. */
    record Seen(long version, String name, Instant at) {
    }

    /** @throws org.panke.server.ledger.UnknownProjectException where there is no such project */
    public Optional<Notice> inForce(ProjectId project, Worker worker) {
        Office office = offices.of(project);
        Instant now = clock.instant();
        NoticeTable table = table(worker);
        return told(office, worker, now)
            .map(told -> table.published(project, new NoticeTable.Text(in(told, Said::zh), in(told, Said::en)), now))
            .or(() -> table.newest(project));
    }

    /** Empty where it would not tell all that the law asks now. */
    private Optional<WorkNotice> told(Office office, Worker worker, Instant now) {
        return sites.newest(office.project()).map(Sites.Published::site)
            .flatMap(site -> WorkNotice.of(sites.law(office, site, now), worker, site.facts(office)));
    }

    private static Notice.Document in(WorkNotice told, Function<Said, String> language) {
        return new Notice.Document(language.apply(told.worker().title()), told.paragraphs().stream()
            .map(each -> new Notice.Paragraph(language.apply(each.heading()), language.apply(each.text()))).toList());
    }

    private NoticeTable table(Worker worker) {
        return new NoticeTable("work_notice", Map.of("worker", worker.name()), writer, reader);
    }

    /** The one that somebody must read, for they have not; empty where there is none, or where they have. */
    public Optional<Notice> unread(ProjectId project, Worker worker, String account) {
        return inForce(project, worker).filter(each -> reader.sql("""
                SELECT COUNT(*) FROM work_notice_seen
                WHERE project_id = ? AND worker = ? AND version = ? AND account_id = ?""")
            .params(project.value(), worker.name(), each.version(), account).query(Long.class).single() == 0);
    }

    /** @throws ApiProblem 409 where somebody must read the notice first, or there is none to read */
    public void mustBeRead(ProjectId project, Worker worker, String account) {
        Instant now = clock.instant();
        if (told(offices.of(project), worker, now).isEmpty()) {
            throw sites.lacking(project, now);
        }
        if (unread(project, worker, account).isPresent()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NOTICE", "请先阅读本项目的告知", "please read the project's notice first",
                "notice");
        }
    }

    /** @throws ApiProblem 409 where another one is in force by now */
    public void read(ProjectId project, Worker worker, String account, String hash) {
        Notice notice = inForce(project, worker).filter(each -> each.hash().equals(hash)).orElseThrow(
            () -> new ApiProblem(HttpStatus.CONFLICT, "NOTICE", "告知内容已经更新，请重新阅读",
                "the notice has changed; please read it again", "hash"));
        writer.write(db -> {
            int read = db.sql("INSERT INTO work_notice_seen (project_id, worker, version, account_id, at, nth)"
                + " VALUES (?, ?, ?, ?, ?, " + readings.next() + ") ON CONFLICT DO NOTHING")
                .params(project.value(), worker.name(), notice.version(), account, clock.instant().toEpochMilli(),
                    project.value())
                .update();
            if (read > 0) {
                readings.rows().bind(project, db, worker.name(), notice.version(), account);
            }
            return read;
        });
    }

    /** Who read which, the newest first. */
    List<Seen> seen(ProjectId project, Worker worker) {
        return reader.sql("""
                SELECT work_notice_seen.version, name, at FROM work_notice_seen
                JOIN account ON account.account_id = work_notice_seen.account_id
                WHERE work_notice_seen.project_id = ? AND worker = ? ORDER BY at DESC, name""")
            .params(project.value(), worker.name()).query(Columns.read(row -> new Seen(row.number("version"),
                row.text("name"), Instant.ofEpochMilli(row.number("at")))))
            .list();
    }
}
