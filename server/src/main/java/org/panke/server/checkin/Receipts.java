package org.panke.server.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Loss;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Verdict;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.desk.Verdicts;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor gets in hand after a visit: the verdict and its reasons, as far as they are about themselves. */
public final class Receipts {
    private final JdbcClient reader;
    private final Verdicts verdicts;
    private final Offices offices;

    Receipts(JdbcClient reader, Verdicts verdicts, Offices offices) {
        this.reader = reader;
        this.verdicts = verdicts;
        this.offices = offices;
    }

    /**
     * @param kept what is kept until when
     * @param link the visitor's own page
     */
    public record Receipt(String visit, String project, String projectName, Instant at, Instant arrival, String outcome,
            Said text, List<Said> reasons, @Nullable Instant until, Said kept, String link) {
    }

    /** The receipt of a visit, as it stands now. */
    public Optional<Receipt> of(ProjectId project, String visit) {
        Office office = offices.of(project);
        return verdicts.of(project, visit).map(verdict -> {
            Verdict own = asTheVisitorReads(verdict);
            Row row = row(project, visit);
            return new Receipt(visit, project.value(), office.name(), row.at, own.arrival(),
                row.outcome, Verdicts.headline(office, own), Verdicts.reasons(office, own), own.until(),
                kept(office, own.until()), "/me?project=" + project.value());
        });
    }

    /** A claim whose number merely looks alike is somebody else's: of it a visitor learns nothing. */
    static Verdict asTheVisitorReads(Verdict verdict) {
        return new Verdict(verdict.project(), verdict.visit(), verdict.arrival(), verdict.outcome(), verdict.standing(),
            verdict.until(), verdict.rules(), verdict.caseId(), verdict.revises(), verdict.facts(),
            verdict.lost().stream().filter(loss -> loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED).toList(),
            verdict.won());
    }

    private record Row(Instant at, String outcome) {
    }

    private Row row(ProjectId project, String visit) {
        return reader.sql("SELECT at, outcome FROM visit WHERE project_id = ? AND visit_id = ?")
            .params(project.value(), visit)
            .query(Columns.read(row -> new Row(Instant.ofEpochMilli(row.number("at")), row.text("outcome")))).single();
    }

    static Said kept(Office office, @Nullable Instant until) {
        return until == null
            ? new Said("手机号、姓氏和来访方式将保存到本次认定结束。", "Your phone, surname and how you came are kept until this is decided.")
            : office.say(sentences -> sentences == office.zh()
                ? "手机号、姓氏和来访方式保存到 " + sentences.moment(until) + "；您可以随时查看、更正或请求删除。"
                : "Your phone, surname and how you came are kept until " + sentences.moment(until)
                    + "; you can see, correct or erase them at any time.");
    }
}
