package org.panke.server.face;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.panke.consent.gate.Condition;
import org.panke.server.desk.Office;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures, from the visits of thirty days, whether who used a face and who did not come out alike. */
@Component
final class ParityReported implements Reporting {
    private static final Duration MEASURED = Duration.ofDays(30);
    /** A look belongs to the check-in that it follows by no more. */
    private static final Duration FOLLOWS = Duration.ofHours(1);

    private final JdbcClient reader;

    ParityReported(JdbcClient reader) {
        this.reader = reader;
    }

    private record Counted(boolean byFace, String outcome, long visits) {
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        List<Counted> counted = reader.sql("""
                SELECT CASE WHEN EXISTS (SELECT 1 FROM looked WHERE looked.project_id = visit.project_id
                        AND looked.person = visit.person AND looked.at BETWEEN visit.at AND visit.at + :follows)
                    THEN 1 ELSE 0 END AS by_face, outcome, COUNT(*) AS visits FROM visit
                WHERE project_id = :project AND at >= :since AND outcome <> 'NOT_A_VISITOR' GROUP BY 1, outcome""")
            .param("project", office.project().value()).param("since", now.minus(MEASURED).toEpochMilli())
            .param("follows", FOLLOWS.toMillis())
            .query(Columns.read(row -> new Counted(row.number("by_face") == 1, row.text("outcome"),
                row.number("visits"))))
            .list();
        Predicate<Counted> byFace = Counted::byFace;
        return Map.of(Condition.PARITY,
            reported(new Parity(group(counted, byFace), group(counted, byFace.negate()))));
    }

    private static Parity.Group group(List<Counted> counted, Predicate<Counted> which) {
        List<Counted> those = counted.stream().filter(which).toList();
        return new Parity.Group(sum(those, _ -> true), sum(those, each -> each.outcome.equals("NATURAL")),
            sum(those, each -> each.outcome.equals("DISPUTED")));
    }

    private static long sum(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).mapToLong(Counted::visits).sum();
    }

    static Reported reported(Parity parity) {
        Parity.Group face = parity.withFace();
        Parity.Group other = parity.without();
        if (!face.isEnough()) {
            return Reported.held(
                "30 天内用人脸的到访 " + face.visits() + " 次，不到 " + Parity.ENOUGH + " 次，太少，看不出差别",
                face.visits() + " visits with a face in 30 days, fewer than " + Parity.ENOUGH
                    + ": too few to differ");
        }
        if (!other.isEnough()) {
            return Reported.not(
                "30 天内不用人脸的到访只有 " + other.visits() + " 次，无法比较：请确认其他方式可用",
                "only " + other.visits()
                    + " visits without a face in 30 days, nothing to compare with: see that the other"
                    + " ways work");
        }
        boolean differs = parity.differs(Parity.Difference.NATURAL) || parity.differs(Parity.Difference.DISPUTED);
        Said measured = measured(face, other);
        return differs ? Reported.not(measured) : Reported.held(measured);
    }

    private static Said measured(Parity.Group face, Parity.Group other) {
        long natural = Parity.percent(face.natural(), face.judged());
        long naturalOther = Parity.percent(other.natural(), other.judged());
        long disputed = Parity.percent(face.disputed(), face.visits());
        long disputedOther = Parity.percent(other.disputed(), other.visits());
        return new Said(
            "30 天内，用人脸 " + face.visits() + " 次：自然 " + natural + "%，有争议 " + disputed + "%；不用 " + other.visits()
                + " 次：自然 "
                + naturalOther + "%，有争议 " + disputedOther + "%",
            "in 30 days, " + face.visits() + " with a face: " + natural + "% natural, " + disputed + "% disputed; "
                + other.visits() + " without: " + naturalOther + "% natural, " + disputedOther + "% disputed");
    }
}
