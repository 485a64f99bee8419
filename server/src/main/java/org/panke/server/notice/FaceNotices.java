package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.consent.Said;
import org.panke.consent.notice.Draft;
import org.panke.consent.notice.Kept;
import org.panke.consent.notice.Term;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.panke.vault.face.DayKeys;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notice that whoever asks for a pass agrees to, apart from the one of the visit. There is one only while the project has
 * said all that the law of its place asks to be told of a face.
 */
public final class FaceNotices {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Said FROM_ITS_DAY = new Said("没有更长的", "never longer");
    private static final Term LENGTH =
        Term.atMost(Period.ofDays(DayKeys.LIFE), new Said("发放后", "after it was given"));
    static final List<Kept> SCHEDULE = List.of(
        new Kept(new Said("人脸特征（只在您自己的凭证里）", "Features of your face, in your own pass alone"),
            LENGTH,
            FROM_ITS_DAY, new Said("当天的密钥被销毁，凭证再也打不开", "the key of its day is destroyed, and nothing opens the pass")),
        new Kept(new Said("凭证的编号和日期（在本售楼处）", "The pass's number and date, at the office"), LENGTH,
            FROM_ITS_DAY, new Said("删除", "deleted")));

    private final Writer writer;
    private final JdbcClient reader;
    private final Sites sites;
    private final InstantSource clock;

    public FaceNotices(Writer writer, JdbcClient reader, Sites sites, InstantSource clock) {
        this.writer = writer;
        this.reader = reader;
        this.sites = sites;
        this.clock = clock;
    }

    private record Both(Notice.Document zh, Notice.Document en) {
    }

    /** Empty where not all can be told: then nobody can agree to anything. */
    public Optional<Notice> inForce(ProjectId project) {
        Instant now = clock.instant();
        return sites.newest(project)
            .flatMap(said -> sites.face(project, said.site(), now) instanceof Draft.Ready(var notice)
                ? Optional.of(published(project,
                    new Both(Documents.chineseFace(notice), Documents.englishFace(notice)), now))
                : Optional.empty());
    }

    /** @throws ApiProblem 409 where somebody agreed to another notice than the one in force */
    public String agreed(ProjectId project, String hash) {
        if (inForce(project).filter(notice -> notice.hash().equals(hash)).isEmpty()) {
            throw new ApiProblem(HttpStatus.CONFLICT, "NOTICE", "告知内容已经更新，请重新阅读并选择",
                "the notice has changed; please read it again and choose", "notice");
        }
        return hash;
    }

    /** One that somebody agreed to, as it was shown. */
    public Optional<Notice> shown(ProjectId project, String hash) {
        return find(project, hash, reader);
    }

    private Notice published(ProjectId project, Both text, Instant now) {
        String document = JSON.writeValueAsString(text);
        String hash = Secrets.hex(document);
        Optional<Notice> known = find(project, hash, reader);
        return known.isPresent() ? known.get() : writer.write(db -> {
            Projects.hold(project, db);
            db.sql("""
                    INSERT INTO pass_notice (project_id, version, hash, since, document)
                    SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ?, ? FROM pass_notice WHERE project_id = ?
                    ON CONFLICT DO NOTHING""")
                .params(project.value(), hash, now.toEpochMilli(), document, project.value()).update();
            return find(project, hash, db).orElseThrow();
        });
    }

    private static Optional<Notice> find(ProjectId project, String hash, JdbcClient db) {
        return db.sql("SELECT * FROM pass_notice WHERE project_id = ? AND hash = ?").params(project.value(), hash)
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
