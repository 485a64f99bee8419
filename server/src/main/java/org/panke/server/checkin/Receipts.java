package org.panke.server.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
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
        return verdicts.of(project, visit).map(verdict -> {
            Row row = row(project, visit);
            return of(offices.of(project), verdict, row.at, row.outcome);
        });
    }

    /**
     * The receipt of a visit whose verdict is known already.
     *
     * @param at when it was given
     */
    public static Receipt of(Office office, Verdict verdict, Instant at, String outcome) {
        Verdict own = asTheVisitorReads(verdict);
        return new Receipt(own.visit().value(), office.project().value(), office.name(), at, own.arrival(), outcome,
            Verdicts.headline(office, own), Verdicts.reasons(office, own), own.until(), kept(office, own.until()),
            "/me?project=" + office.project().value());
    }

    /**
     * A claim whose number merely looks alike is somebody else's: of it a visitor learns nothing. Channels have names, the
     * ids of their agents say nothing to a visitor.
     */
    static Verdict asTheVisitorReads(Verdict verdict) {
        return new Verdict(verdict.project(), verdict.visit(), verdict.arrival(), named(verdict.outcome()),
            verdict.standing(), verdict.until(), verdict.rules(), verdict.caseId(), verdict.revises(), verdict.facts(),
            verdict.lost().stream().filter(loss -> loss.reason() != Loss.Reason.V_MASK_UNCONFIRMED)
                .map(loss -> new Loss(named(loss.registration()), loss.reason())).toList(),
            verdict.won() == null ? null : named(verdict.won()));
    }

    private static Outcome named(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Brought brought -> new Outcome.Brought(brought.channel(), null, brought.registration());
            case Outcome.Disputed disputed ->
                new Outcome.Disputed(disputed.contenders().stream().map(Receipts::named).toList(), disputed.why());
            case Outcome.Natural _,Outcome.NotAVisitor _ -> outcome;
        };
    }

    private static Registration named(Registration of) {
        return new Registration(of.id(), of.channel(), null, of.at(), of.until(), of.mode(), of.leadTime(), of.masked(),
            of.rules());
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
                ? "手机号、姓氏和来访方式保存到 " + sentences.end(until) + "；您随时可以在“我的”页面查看、更正或请求删除。"
                : "Your phone, surname and how you came are kept until " + sentences.end(until)
                    + "; on your own page you can see, correct or erase them at any time.");
    }
}
