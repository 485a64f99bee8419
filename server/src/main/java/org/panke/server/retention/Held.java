package org.panke.server.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.attribution.Span;
import org.panke.server.desk.Ceiling;
import org.panke.server.ledger.Projects;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.retention.Shown.Day;
import org.panke.server.retention.Shown.KindKept;
import org.panke.server.retention.Shown.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a project keeps, by the tables that the sweep and the doors write. */
final class Held {
    private static final int DAYS = 30;
    private static final Said LAW = new Said("《个人信息保护法》第十九条：最短必要时间；天数是我们的上限，不是法律的数字",
        "PIPL 19, the shortest time necessary; the number of days is our ceiling, not the law's");
    private static final Said RIGHT = new Said("《个人信息保护法》第四十七条", "PIPL 47");

    private final Projects projects;
    private final Ceiling ceiling;
    private final JdbcClient reader;
    private final InstantSource clock;
    /** Until the first sweep after it nobody is late. */
    private final Instant started;

    Held(Projects projects, Ceiling ceiling, JdbcClient reader, InstantSource clock) {
        this.projects = projects;
        this.ceiling = ceiling;
        this.reader = reader;
        this.clock = clock;
        this.started = clock.instant();
    }

    private record Count(long held, @Nullable Instant oldest, long overdue) {
    }

    Shown of(ProjectId project) {
        Instant now = clock.instant();
        Rules rules = ceiling.on(project, projects.rules(project, reader));
        long late = now.minus(Overdue.GRACE).toEpochMilli();
        List<KindKept> kinds =
            Stream.concat(Stream.of(Kept.Kind.values()).map(kind -> clocked(project, kind, rules, late)),
                Stream.of(asked(project), codes(project, late), phones(project, late))).toList();
        List<Day> days = days(project);
        Instant swept = reader.sql("SELECT MAX(last_at) AS last_at FROM sweep WHERE project_id = ?")
            .params(project.value()).query(Columns.read(row -> row.number("last_at"))).optional()
            .filter(at -> at > 0).map(Instant::ofEpochMilli).orElse(null);
        Instant since = swept == null || swept.isBefore(started) ? started : swept;
        return new Shown(now, swept, since.toEpochMilli() <= late,
            kinds.stream().mapToLong(KindKept::overdue).sum(), kinds, days);
    }

    private KindKept clocked(ProjectId project, Kept.Kind kind, Rules rules, long late) {
        Count count = counted("SELECT COUNT(*) AS held, MIN(since) AS oldest,"
            + " SUM(CASE WHEN look_at <= :late THEN 1 ELSE 0 END) AS overdue FROM keeping"
            + " WHERE project_id = :project AND kind = '" + kind + "'", project, late);
        Said visits = spoken(rules, Parameter.KEEP_VISITS);
        Said appeal = spoken(rules, Parameter.APPEAL_WINDOW);
        Said what = switch (kind) {
            case VISIT -> new Said("来过的人：手机号、姓氏、到访", "Who came: phone, surname, visits");
            case REGISTRATION ->
                new Said("报备过、没有来的人：手机号或其一部分、姓氏", "Registered and never came: phone or a part of it, surname");
            case NAMED -> new Said("只被查询过、或只作为买方写下的手机号", "Phones only looked up, or only named as a buyer's");
        };
        Said lasts = switch (kind) {
            case VISIT -> new Said("到访后 " + visits.zh(), visits.en() + " after the visit");
            case REGISTRATION -> new Said("报备结束后 " + appeal.zh() + "（申诉期）",
                appeal.en() + " after the registration ended (appeal window)");
            case NAMED -> new Said("之后 " + appeal.zh() + "（申诉期）", appeal.en() + " after that (appeal window)");
        };
        Said source = kind == Kept.Kind.VISIT
            ? new Said("案场规则 keepVisits，不超过当地政策包的 retention.visitIdentity，最多 P30D；" + LAW.zh(),
                "the office's rules, keepVisits, within the packs of its place, retention.visitIdentity, at most P30D; "
                    + LAW.en())
            : new Said("案场规则 appealWindow；" + LAW.zh(), "the office's rules, appealWindow; " + LAW.en());
        return new KindKept(kind.name(), what, lasts, source, count.held, count.oldest, count.overdue,
            waiting(project, kind));
    }

    private List<Waiting> waiting(ProjectId project, Kept.Kind kind) {
        return reader.sql("""
                SELECT reason, COUNT(*) AS held FROM keeping
                WHERE project_id = ? AND kind = ? AND reason IS NOT NULL GROUP BY reason ORDER BY reason""")
            .params(project.value(), kind.name()).query(Columns.read(row -> {
                Reason reason = Reason.valueOf(row.text("reason"));
                return new Waiting(reason, reason.said(), row.number("held"));
            })).list();
    }

    /** Whoever asked and is still needed: forgotten by the next event or sweep that finds that it is over. */
    private KindKept asked(ProjectId project) {
        Count count = counted("""
                SELECT COUNT(*) AS held, MIN(asked_at) AS oldest, 0 * MIN(:late) AS overdue
                FROM erasure WHERE project_id = :project AND done_at IS NULL AND NOT EXISTS
                    (SELECT 1 FROM forgotten WHERE forgotten.project_id = erasure.project_id
                        AND owner = 'person:' || person)""", project, 0);
        return new KindKept("ASKED", new Said("本人要求抹去、还有事情没有了结的人（不在任何页面上）",
            "Who asked to be erased while something rests on them (on no page)"),
            new Said("事情一了结就抹去", "until that is over"), RIGHT, count.held, count.oldest, 0, List.of());
    }

    private KindKept codes(ProjectId project, long late) {
        Count count = counted("SELECT COUNT(*) AS held, MIN(started_at) AS oldest, SUM(CASE WHEN "
            + OneTimeCodes.isOver("late") + " THEN 1 ELSE 0 END) AS overdue"
            + " FROM one_time_code WHERE project_id = :project", project, late);
        return new KindKept("CODE",
            new Said("验证码发到的手机号：正在办理或刚办完的到访，还没有完成的登录",
                "Phones that a code was sent to: check-ins under way or just done, log-ins not done yet"),
            new Said("没有输入的验证码 5 分钟；登录用的到登录为止；到访用的自发出起 15 分钟，办完后凭它取回执、撤回同意",
                "a code that nobody entered: 5 minutes; for a log-in: until it is done; for a check-in: 15 minutes from when"
                    + " it was sent, so that who is done can still fetch the receipt and take a consent back"),
            LAW, count.held, count.oldest, count.overdue, List.of());
    }

    private KindKept phones(ProjectId project, long late) {
        Count count = counted("""
                SELECT COUNT(*) AS held, MIN(started_at) AS oldest, SUM(CASE WHEN until <= :late THEN 1 ELSE 0 END)
                    AS overdue FROM visitor_phone LEFT JOIN session ON session.session_id = visitor_phone.session_id
                WHERE visitor_phone.project_id = :project""", project, late);
        return new KindKept("SESSION", new Said("登录“我的到访”的手机号", "Phones logged in to their own page"),
            new Said("登录结束为止，最多 30 分钟", "until the log-in ends, half an hour at most"), LAW, count.held, count.oldest,
            count.overdue, List.of());
    }

    private Count counted(String sql, ProjectId project, long late) {
        return reader.sql(sql).param("project", project.value()).param("late", late)
            .query(Columns.read(row -> new Count(row.number("held"), row.instantOrNull("oldest"),
                row.number("overdue"))))
            .single();
    }

    private List<Day> days(ProjectId project) {
        return reader
            .sql("SELECT day, runs, forgotten, overdue FROM sweep WHERE project_id = ? ORDER BY day DESC LIMIT " + DAYS)
            .params(project.value()).query(Columns.read(row -> new Day(row.text("day"), row.number("runs"),
                row.number("forgotten"), row.number("overdue"))))
            .list();
    }

    /** By the newest version: days in words, another term as the rules write it. */
    @SuppressWarnings("JavaPeriodGetDays") // asked only where there are no months
    private static Said spoken(Rules rules, Parameter<Span> parameter) {
        Span span = rules.versions().getLast().natural().get(parameter);
        int days = span.days().getDays();
        return span.time().isZero() && span.days().toTotalMonths() == 0
            ? new Said(days + " 天", days == 1 ? "a day" : days + " days")
            : new Said(span.toString(), span.toString());
    }
}
