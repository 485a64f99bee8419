package org.panke.server.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.notice.Schedule;
import org.panke.server.notice.Sites;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.retention.Shown.Day;
import org.panke.server.retention.Shown.KindKept;
import org.panke.server.retention.Shown.Waiting;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a project keeps, by the tables that the sweep and the doors write. */
final class Held {
    private static final int DAYS = 30;
    private static final Said LAW = new Said("《个人信息保护法》第十九条：最短必要时间；天数是我们的上限，不是法律的数字",
        "PIPL 19, the shortest time necessary; the number of days is our ceiling, not the law's");
    private static final String PERSON = "'person:' || person";
    private static final Said RIGHT = new Said("《个人信息保护法》第四十七条", "PIPL 47");

    private final Sites sites;
    private final CountedRows days;
    private final JdbcClient reader;
    private final InstantSource clock;
    /** Until the first sweep after it nobody is late. */
    private final Instant started;

    Held(Sites sites, Vault vault, JdbcClient reader, InstantSource clock) {
        this.sites = sites;
        this.days = SweepCheck.days(vault);
        this.reader = reader;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** @param at when it ran last on that day */
    private record Swept(Day day, Instant at) {
    }

    private record Count(long held, @Nullable Instant oldest, long overdue) {
    }

    Shown of(ProjectId project) {
        Instant now = clock.instant();
        long late = now.minus(Overdue.GRACE).toEpochMilli();
        List<KindKept> kinds = sites.schedule(project, now).stream().map(each -> kept(each, project, late)).toList();
        List<Swept> days = days(project);
        Instant swept = days.stream().map(Swept::at).max(Comparator.naturalOrder()).orElse(null);
        Instant since = swept == null || swept.isBefore(started) ? started : swept;
        return new Shown(now, swept, since.toEpochMilli() <= late,
            kinds.stream().mapToLong(KindKept::overdue).sum(), kinds, days.stream().map(Swept::day).toList());
    }

    private KindKept kept(Sites.Line line, ProjectId project, long late) {
        Schedule of = line.of();
        Count count = counted(counting(of), project, late);
        Said source = switch (of) {
            case VISIT ->
                new Said("案场规则 keepVisits，不超过当地政策包的 retention.visitIdentity，最多 P30D；" + LAW.zh(),
                    "the office's rules, keepVisits, within the packs of its place, retention.visitIdentity, at most P30D; "
                        + LAW.en());
            case REGISTRATION, NAMED ->
                new Said("案场规则 appealWindow；" + LAW.zh(), "the office's rules, appealWindow; " + LAW.en());
            case ASKED -> RIGHT;
            case EVIDENCE -> Said.joined(line.evidence(), "；", "; ");
            default -> LAW;
        };
        return new KindKept(of.name(), line.what(), line.length(), source, count.held, count.oldest, count.overdue,
            of == Schedule.VISIT || of == Schedule.REGISTRATION || of == Schedule.NAMED
                ? waiting(project, Kept.Kind.valueOf(of.name()))
                : List.of());
    }

    /** How many there are, since when, and how many should be gone; what goes with somebody is never there alone. */
    private static String counting(Schedule of) {
        return switch (of) {
            case VISIT, REGISTRATION, NAMED -> "SELECT COUNT(*) AS held, MIN(since) AS oldest,"
                + " SUM(CASE WHEN look_at <= :late THEN 1 ELSE 0 END) AS overdue FROM keeping"
                + " WHERE project_id = :project AND kind = '" + of + "'";
            // whoever is still needed: forgotten by the next event or sweep that finds that it is over
            case ASKED -> going("erasure", "asked_at", PERSON) + " AND done_at IS NULL";
            case CODE -> "SELECT COUNT(*) AS held, MIN(started_at) AS oldest, SUM(CASE WHEN "
                + OneTimeCodes.isOver("late") + " THEN 1 ELSE 0 END) AS overdue"
                + " FROM one_time_code WHERE project_id = :project";
            case SESSION -> """
                    SELECT COUNT(*) AS held, MIN(started_at) AS oldest, SUM(CASE WHEN until <= :late THEN 1 ELSE 0 END)
                        AS overdue FROM visitor_phone LEFT JOIN session ON session.session_id = visitor_phone.session_id
                    WHERE visitor_phone.project_id = :project""";
            case VISIT_CODE -> """
                    SELECT COUNT(*) AS held, MIN(until) AS oldest, SUM(CASE WHEN until <= :late THEN 1 ELSE 0 END)
                        AS overdue FROM visit_code WHERE project_id = :project""";
            case CONSENT -> going("consent_step", "at", PERSON);
            case LOOK_UP -> """
                    SELECT COUNT(*) AS held, MIN(event.at) AS oldest, 0 * MIN(:late) AS overdue FROM event
                    JOIN event_person ON event_person.project_id = event.project_id
                        AND event_person.sequence = event.sequence
                    WHERE event.project_id = :project AND event.type = 'PhoneLookedUp' AND NOT EXISTS
                        (SELECT 1 FROM forgotten WHERE forgotten.project_id = event.project_id
                            AND owner = 'person:' || event_person.person)""";
            case REQUEST -> going("rights_request", "at", PERSON) + " AND (words IS NOT NULL OR answer IS NOT NULL)";
            case DEAL -> """
                    SELECT COUNT(*) AS held, MIN(subscribed_at) AS oldest, 0 * MIN(:late) AS overdue FROM contract_buyer
                    JOIN contract ON contract.project_id = contract_buyer.project_id
                        AND contract.contract_id = contract_buyer.contract_id
                    WHERE contract_buyer.project_id = :project AND NOT EXISTS
                        (SELECT 1 FROM forgotten WHERE forgotten.project_id = contract_buyer.project_id
                            AND owner = 'person:' || person)""";
            case CASE -> going("appeal", "at", "appeal.owner");
            case TRIES -> """
                    SELECT COUNT(*) AS held, MIN(whole_at) AS oldest, SUM(CASE WHEN whole_at <= :late THEN 1 ELSE 0 END)
                        AS overdue FROM allowance""";
            case LOG_IN ->
                """
                        SELECT COUNT(*) AS held, MIN(started_at) AS oldest, SUM(CASE WHEN ends_at <= :late THEN 1 ELSE 0 END)
                            AS overdue FROM session
                        WHERE audience IN ('CONSOLE', 'BROKER') AND (project_id = :project OR project_id IS NULL)""";
            case EVIDENCE -> """
                    SELECT COALESCE(MAX(sequence), 0) AS held, MIN(at) AS oldest, 0 * MIN(:late) AS overdue
                    FROM event WHERE project_id = :project""";
        };
    }

    /** Of a table whose rows say who it was for as long as the key of their owner is there. */
    private static String going(String table, String since, String owner) {
        return "SELECT COUNT(*) AS held, MIN(" + since + ") AS oldest, 0 * MIN(:late) AS overdue FROM " + table
            + " WHERE project_id = :project AND NOT EXISTS (SELECT 1 FROM forgotten WHERE forgotten.project_id = "
            + table + ".project_id AND forgotten.owner = " + owner + ")";
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

    private Count counted(String sql, ProjectId project, long late) {
        return reader.sql(sql).param("project", project.value()).param("late", late)
            .query(Columns.read(row -> new Count(row.number("held"), row.instantOrNull("oldest"),
                row.number("overdue"))))
            .single();
    }

    private List<Swept> days(ProjectId project) {
        return days.rows().held(reader.sql("SELECT * FROM sweep WHERE project_id = ? ORDER BY day DESC LIMIT " + DAYS)
            .params(project.value()),
            row -> new Swept(new Day(row.text("day"), row.number("runs"), row.number("forgotten"),
                row.number("overdue")), Instant.ofEpochMilli(row.number("last_at"))));
    }
}
