package org.panke.server.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.notice.Draft;
import org.panke.consent.notice.Kept;
import org.panke.consent.notice.Term;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Writer;
import org.panke.vault.face.DayKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The notices that whoever asks for a pass agrees to, or for being entered, apart from the one of the visit. There is one only while the project has
 * said all that the law of its place asks to be told of a face.
 */
public final class FaceNotices {
    private static final Said FROM_ITS_DAY = new Said("没有更长的", "never longer");
    private static final Term LENGTH =
        Term.atMost(Period.ofDays(DayKeys.LIFE), new Said("发放后", "after it was given"));
    private static final List<Kept> PASS = List.of(
        new Kept(new Said("人脸特征（只在您自己的凭证里）", "Features of your face, in your own pass alone"),
            LENGTH,
            FROM_ITS_DAY, new Said("当天的密钥被销毁，凭证再也打不开", "the key of its day is destroyed, and nothing opens the pass")),
        new Kept(new Said("凭证的编号和日期（在本售楼处）", "The pass's number and date, at the office"), LENGTH,
            FROM_ITS_DAY, new Said("删除", "deleted")));
    private static final List<Kept> ENTERED = List.of(
        new Kept(new Said("人脸特征（加密保存在本售楼处）", "Features of your face, sealed, at the office"),
            Term.atMost(Period.ofDays(DayKeys.LIFE), new Said("登记后", "after you were entered")), FROM_ITS_DAY,
            new Said("当天的密钥被销毁，特征再也打不开，随即删除",
                "the key of its day is destroyed, nothing opens the features, and they are deleted")));

    private final NoticeTable table;
    private final Sites sites;
    private final InstantSource clock;

    public FaceNotices(Writer writer, JdbcClient reader, Sites sites, InstantSource clock) {
        this.table = new NoticeTable("pass_notice", Map.of(), writer, reader);
        this.sites = sites;
        this.clock = clock;
    }

    static List<Kept> schedule(Purpose purpose) {
        return purpose == Purpose.GALLERY ? ENTERED : PASS;
    }

    /** That of a pass. Empty where not all can be told: then nobody can agree to anything. */
    public Optional<Notice> inForce(ProjectId project) {
        return inForce(project, Purpose.FACE);
    }

    /** That of a purpose of faces. */
    public Optional<Notice> inForce(ProjectId project, Purpose purpose) {
        Instant now = clock.instant();
        return sites.newest(project)
            .flatMap(said -> sites.draft(project, purpose, said.site(), now) instanceof Draft.Ready(var notice)
                ? Optional.of(table.published(project,
                    new NoticeTable.Text(Documents.chineseFace(notice), Documents.englishFace(notice)), now))
                : Optional.empty());
    }

    /** @throws ApiProblem 409 where somebody agreed to another notice than the one in force */
    public String agreed(ProjectId project, String hash) {
        return agreed(project, Purpose.FACE, hash);
    }

    /** The same of a purpose of faces. */
    public String agreed(ProjectId project, Purpose purpose, String hash) {
        if (inForce(project, purpose).filter(notice -> notice.hash().equals(hash)).isEmpty()) {
            throw Notices.changed();
        }
        return hash;
    }

    /** One that somebody agreed to, as it was shown. */
    public Optional<Notice> shown(ProjectId project, String hash) {
        return table.of(project, hash);
    }
}
