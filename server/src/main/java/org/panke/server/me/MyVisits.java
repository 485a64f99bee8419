package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Loss;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.server.checkin.Receipts;
import org.panke.server.desk.Mark;
import org.panke.server.desk.Office;
import org.panke.server.desk.VerdictView;
import org.panke.server.desk.Verdicts;
import org.panke.server.judge.Words;
import org.panke.server.ledger.Opened;
import org.panke.server.me.MyVisit.Declared;
import org.panke.server.me.MyVisit.Matter;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.registration.Appeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The visits of one person, each with its verdict and what two people are asked about it. */
final class MyVisits {
    private final JdbcClient reader;
    private final Receipts receipts;
    private final Verdicts verdicts;
    private final Appeals appeals;
    private final Opened opened;

    MyVisits(JdbcClient reader, Receipts receipts, Verdicts verdicts, Appeals appeals, Opened opened) {
        this.reader = reader;
        this.receipts = receipts;
        this.verdicts = verdicts;
        this.appeals = appeals;
        this.opened = opened;
    }

    /**
     * Where a visit's verdict lies: a returning visitor's at the visit that was judged.
     *
     * @param judged null for who was no visitor
     */
    record Row(String id, long sequence, String declared, @Nullable Instant until, @Nullable String judged,
            long judgedSequence) {
    }

    /** What is known of a case. */
    private record CaseRow(String kind, String state, Instant openedAt, @Nullable String outcome,
            @Nullable Instant decidedAt) {
    }

    /** The newest first. */
    List<Row> rows(ProjectId project, List<Long> mine) {
        return mine.isEmpty() ? List.of()
            : reader.sql("""
                    SELECT visit.visit_id AS id, visit.sequence AS sequence, visit.declared AS declared,
                        visit.until AS until, judged.visit_id AS judged, judged.sequence AS judged_sequence
                    FROM visit LEFT JOIN visit judged ON judged.project_id = visit.project_id
                        AND visit.standing IS NOT NULL AND judged.sequence =
                            (SELECT MAX(sequence) FROM visit before WHERE before.project_id = :project
                                AND before.person IN (:mine) AND before.standing = 'NEW'
                                AND before.sequence <= visit.sequence)
                    WHERE visit.project_id = :project AND visit.person IN (:mine)
                    ORDER BY visit.sequence DESC LIMIT 100""")
                .param("project", project.value()).param("mine", mine)
                .query(Columns.read(row -> new Row(row.text("id"), row.number("sequence"), row.text("declared"),
                    row.instantOrNull("until"), row.textOrNull("judged"),
                    Objects.requireNonNullElse(row.numberOrNull("judged_sequence"), 0L))))
                .list();
    }

    /** One of these as its visitor sees it. */
    MyVisit shown(Office office, Row row, List<Long> mine) {
        ProjectId project = office.project();
        VerdictView view = verdicts.view(project, row.id()).orElseThrow();
        Declared declared = declared(office, row, mine);
        Matter matter = row.judged() == null ? null : matter(office, row, view.caseId());
        boolean asked = row.judged() != null && appeals.ofVisitor(project, row.judged()).isPresent();
        boolean may = row.judged() != null && (matter == null || matter.state().equals("OPEN")) && !asked;
        return new MyVisit(receipts.of(project, row.id()).orElseThrow(), view.standing(), declared,
            marks(office, view, asked), view.earlier(), may, matter);
    }

    /** Without claims whose number merely looks alike, without ids, and said to whom it is about. */
    private List<Mark> marks(Office office, VerdictView view, boolean asked) {
        Set<String> others = verdicts.of(office.project(), view.visit()).orElseThrow().lost().stream()
            .filter(loss -> loss.reason() == Loss.Reason.V_MASK_UNCONFIRMED)
            .map(loss -> loss.registration().id().value()).collect(Collectors.toSet());
        return view.timeline().stream()
            .filter(mark -> mark.registration() == null || !others.contains(mark.registration()))
            .map(mark -> new Mark(mark.at(), mark.kind(), label(office, view, mark, asked), null, mark.channelName(),
                mark.state(), mark.reason(), mark.leadUntil(), mark.until()))
            .toList();
    }

    private static Said label(Office office, VerdictView view, Mark mark, boolean asked) {
        return switch (mark.kind()) {
            case DECLARED -> said(office, view.declared());
            case CORRECTED -> new Said("您更正了来访方式", "You corrected how you came");
            case APPEALED -> asked ? new Said("您请两人裁定", "You asked two people to decide") : mark.label();
            default -> mark.label();
        };
    }

    /** As they corrected it last, or as they said when they came. */
    Declared declared(Office office, Row row, List<Long> mine) {
        Optional<Event.DeclarationCorrected> corrected = row.judged() == null ? Optional.empty()
            : corrections(office.project(), mine, row.judgedSequence()).flatMap(sequence -> opened
                .of(office.project(), sequence).map(event -> (Event.DeclarationCorrected) event));
        String said = corrected.map(event -> Words.of(event.declared())).orElse(row.declared());
        String channel = said.startsWith("CHANNEL:") ? office.nameOf(said.substring("CHANNEL:".length())) : null;
        return new Declared(said, channel, said(office, said), corrected.map(Event::at).orElse(null));
    }

    /** The first correction after that: only one holds. */
    Optional<Long> corrections(ProjectId project, List<Long> mine, long after) {
        return reader.sql("""
                SELECT event.sequence AS sequence FROM event_person
                JOIN event ON event.project_id = event_person.project_id AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person IN (:mine) AND event.sequence > :after
                    AND type = 'DeclarationCorrected' ORDER BY event.sequence LIMIT 1""")
            .param("project", project.value()).param("mine", mine).param("after", after)
            .query(Columns.read(row -> row.number("sequence"))).optional();
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

    private @Nullable Matter matter(Office office, Row row, @Nullable String merge) {
        ProjectId project = office.project();
        String judged = Objects.requireNonNull(row.judged());
        Optional<Appeals.OfVisitor> own = appeals.ofVisitor(project, judged);
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
