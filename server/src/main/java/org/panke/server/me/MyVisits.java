package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Loss;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.server.checkin.Receipts;
import org.panke.server.desk.Mark;
import org.panke.server.desk.Office;
import org.panke.server.desk.VerdictView;
import org.panke.server.desk.Verdicts;
import org.panke.server.me.MyVisit.Declared;
import org.panke.server.me.MyVisit.Matter;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.registration.Appeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The visits of one person, each with its verdict and what two people are asked about it. */
final class MyVisits {
    private final JdbcClient reader;
    private final Verdicts verdicts;
    private final Appeals appeals;

    MyVisits(JdbcClient reader, Verdicts verdicts, Appeals appeals) {
        this.reader = reader;
        this.verdicts = verdicts;
        this.appeals = appeals;
    }

    /**
     * Where a visit's verdict lies: a returning visitor's at the visit that was judged.
     *
     * @param judged null for who was no visitor
     * @param corrected how they corrected, once, what they said
     */
    record Row(String id, String declared, @Nullable Instant until, @Nullable String judged, @Nullable String corrected,
            @Nullable Instant correctedAt) {
    }

    /** What is known of a case. */
    private record CaseRow(String kind, String state, Instant openedAt, @Nullable String outcome,
            @Nullable Instant decidedAt) {
    }

    /** The newest first. */
    List<Row> rows(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT visit.visit_id AS id, visit.declared AS declared, visit.until AS until,
                        judged.visit_id AS judged, judged.corrected AS corrected, judged.corrected_at AS corrected_at
                    FROM visit LEFT JOIN visit judged ON judged.project_id = visit.project_id
                        AND visit.standing IS NOT NULL AND judged.sequence =
                            (SELECT MAX(sequence) FROM visit before WHERE before.project_id = :project
                                AND before.person IN (:mine) AND before.standing = 'NEW'
                                AND before.sequence <= visit.sequence)
                    WHERE visit.project_id = :project AND visit.person IN (:mine)
                    ORDER BY visit.sequence DESC LIMIT 100""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> new Row(row.text("id"), row.text("declared"), row.instantOrNull("until"),
                    row.textOrNull("judged"), row.textOrNull("corrected"), row.instantOrNull("corrected_at"))))
                .list();
    }

    /** One of these as its visitor sees it. */
    MyVisit shown(Office office, Row row) {
        Verdicts.Both known = verdicts.both(office, row.id()).orElseThrow();
        VerdictView view = known.view();
        Optional<Appeals.OfVisitor> own =
            row.judged() == null ? Optional.empty() : appeals.ofVisitor(office.project(), row.judged());
        Matter matter = row.judged() == null ? null : matter(office, row.judged(), view.caseId(), own);
        boolean may = row.judged() != null && (matter == null || matter.state().equals("OPEN")) && own.isEmpty();
        return new MyVisit(Receipts.of(office, known.verdict(), view.at(), view.outcome()), view.standing(),
            declared(office, row), marks(office, row, known, own.isPresent()), verdicts.replaced(office, row.id()), may,
            matter);
    }

    /** Without claims whose number merely looks alike, without ids, and said to whom it is about. */
    private static List<Mark> marks(Office office, Row row, Verdicts.Both known, boolean asked) {
        Set<String> others = known.verdict().lost().stream()
            .filter(loss -> loss.reason() == Loss.Reason.V_MASK_UNCONFIRMED)
            .map(loss -> loss.registration().id().value()).collect(Collectors.toSet());
        return known.view().timeline().stream()
            .filter(mark -> mark.registration() == null || !others.contains(mark.registration()))
            .map(mark -> new Mark(mark.at(), mark.kind(), label(office, row, mark, asked), null, mark.channelName(),
                mark.state(), mark.reason(), mark.leadUntil(), mark.until()))
            .toList();
    }

    private static Said label(Office office, Row row, Mark mark, boolean asked) {
        return switch (mark.kind()) {
            case DECLARED -> said(office, row.declared());
            case CORRECTED -> new Said("您更正了来访方式", "You corrected how you came");
            case APPEALED -> asked ? new Said("您请两人裁定", "You asked two people to decide") : mark.label();
            default -> mark.label();
        };
    }

    /** As they corrected it, or as they said when they came. */
    private static Declared declared(Office office, Row row) {
        String said = Objects.requireNonNullElse(row.corrected(), row.declared());
        String channel = said.startsWith("CHANNEL:") ? office.nameOf(said.substring("CHANNEL:".length())) : null;
        return new Declared(said, channel, said(office, said), row.correctedAt());
    }

    private static Said said(Office office, String declared) {
        return switch (declared) {
            case "SELF" -> new Said("您说：自己来的", "You said: I came by myself");
            case "NONE" -> new Said("您没有说怎么来的", "You did not say how you came");
            default -> {
                String name = String.valueOf(office.nameOf(declared.substring(declared.indexOf(':') + 1)));
                yield new Said("您说：由" + name + "带来", "You said: " + name + " brought me");
            }
        };
    }

    private @Nullable Matter matter(Office office, String judged, @Nullable String merge,
            Optional<Appeals.OfVisitor> own) {
        ProjectId project = office.project();
        return find(project, judged).or(() -> merge == null ? Optional.empty() : find(project, merge))
            .map(found -> new Matter(kind(found, own), found.state(), found.openedAt(),
                office.end(found.openedAt(), office.general(Parameter.DECIDE_WITHIN)),
                own.map(Appeals.OfVisitor::words).orElse(null), own.map(Appeals.OfVisitor::answer).orElse(null),
                found.outcome() == null ? null : outcome(office, found.outcome()), found.decidedAt()))
            .orElse(null);
    }

    private static String kind(CaseRow found, Optional<Appeals.OfVisitor> own) {
        return own.map(Appeals.OfVisitor::kind).orElse(found.kind().equals("APPEAL") ? "OTHERS" : found.kind());
    }

    private Optional<CaseRow> find(ProjectId project, String caseId) {
        return reader.sql("SELECT * FROM case_file WHERE project_id = ? AND case_id = ? AND state <> 'DROPPED'")
            .params(project.value(), caseId)
            .query(Columns.read(row -> new CaseRow(row.text("kind"), row.text("state"),
                Instant.ofEpochMilli(row.number("opened_at")), row.textOrNull("outcome"),
                row.instantOrNull("decided_at"))))
            .optional();
    }

    private static Said outcome(Office office, String outcome) {
        if (outcome.equals("NATURAL")) {
            return new Said("自然到访", "a natural visit");
        }
        String name = String.valueOf(office.nameOf(outcome.substring(outcome.indexOf(':') + 1)));
        return new Said("由" + name + "带来", "brought by " + name);
    }
}
