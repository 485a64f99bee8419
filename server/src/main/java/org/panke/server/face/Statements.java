package org.panke.server.face;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.consent.assessment.Configuration;
import org.panke.server.desk.Office;
import org.panke.server.ledger.Beside;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Processing;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Columns;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What named people answer for in a project. Each signature is an event; the text that it is of lies under its digest,
 * and counts only while it is that very text. Of each kind the newest counts, and all are kept.
 */
@Component
public final class Statements {
    private final Recorder recorder;
    private final Processing processing;
    private final JdbcClient reader;

    Statements(Recorder recorder, Processing processing, JdbcClient reader) {
        this.processing = processing;
        this.recorder = recorder;
        this.reader = reader;
    }

    private record Row(String digest, Statement.Name name, @Nullable String document) {
    }

    /** All that are about faces, the newest first; by which a vendor's contract was closed is none of them. */
    List<Statement> of(ProjectId project) {
        List<Row> rows = reader.sql("""
                SELECT event_id, at, by_whom, statement, document FROM statement_signed
                LEFT JOIN statement ON statement.project_id = statement_signed.project_id AND digest = statement
                WHERE statement_signed.project_id = ? AND NOT EXISTS (SELECT 1 FROM vendor_step
                    WHERE vendor_step.project_id = statement_signed.project_id AND vendor_step.digest = statement)
                ORDER BY sequence""")
            .params(project.value())
            .query(Columns.read(row -> new Row(row.text("statement"), new Statement.Name(row.text("event_id"),
                Instant.ofEpochMilli(row.number("at")), row.text("by_whom")), row.textOrNull("document"))))
            .list();
        SequencedCollection<List<Row>> byText = byText(rows);
        return byText.reversed().stream().map(Statements::statement).toList();
    }

    private static SequencedCollection<List<Row>> byText(List<Row> rows) {
        Map<String, List<Row>> byText = new LinkedHashMap<>();
        rows.forEach(each -> byText.computeIfAbsent(each.digest, _ -> new ArrayList<>()).add(each));
        return List.copyOf(byText.values());
    }

    private static Statement statement(List<Row> names) {
        Row first = names.getFirst();
        Statement.Name second = names.stream().map(Row::name).filter(each -> !each.by().equals(first.name.by()))
            .findFirst().orElse(null);
        String json = first.document;
        return new Statement(first.digest, first.name, second,
            json != null && StatementText.digest(json).equals(first.digest) ? StatementText.read(json) : null);
    }

    /** The one of a kind that counts: the newest. */
    static Optional<Statement> newest(List<Statement> all, StatementKind kind) {
        return all.stream().filter(each -> each.text() != null && each.text().kind() == kind).findFirst();
    }

    /**
     * Signs one; the same signature again changes nothing.
     *
     * @throws ApiProblem 400 where something is missing
     */
    void sign(Office office, StatementText.Wanted wanted, String by, Instant now) {
        ProjectId project = office.project();
        Optional<Configuration> before = filed(project, wanted.id());
        Configuration configuration =
            before.isPresent() ? before.get() : processing.now(office, now).configuration();
        StatementText text = StatementText.of(wanted, project.value(), by, configuration,
            LocalDate.ofInstant(now, office.rules().zone()));
        String json = text.json();
        String digest = StatementText.digest(json);
        recorder.record(at -> new Event.StatementSigned(new Stamp(new EventId(text.event()), project, at, by), digest),
            Beside.following(db -> db.sql("INSERT INTO statement (project_id, digest, document) VALUES (?, ?, ?)")
                .params(project.value(), digest, json).update()));
    }

    /** What a filing is of that was signed under this id already, for the same again is the same. */
    private Optional<Configuration> filed(ProjectId project, @Nullable String event) {
        return of(project).stream().filter(each -> each.signed().event().equals(event)).findFirst()
            .map(Statement::text).flatMap(StatementText::filed);
    }

    /**
     * Puts a second name under one; the same again changes nothing.
     *
     * @param event of the first signature
     * @throws ApiProblem 404 where there is none; 409 where it is one's own, or somebody else has
     */
    void countersign(ProjectId project, String event, String id, String by) {
        Statement signed = of(project).stream().filter(each -> each.signed().event().equals(event)).findFirst()
            .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这份声明", "there is no such statement",
                null));
        if (signed.text() == null) {
            throw new ApiProblem(HttpStatus.GONE, "DELETED", "这份声明的内容不在这里", "the text of it is not here", null);
        }
        if (signed.signed().by().equals(by)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "SAME_PERSON", "会签的须是另一人", "somebody else has to countersign it",
                null);
        }
        Statement.Name second = signed.countersigned();
        if (second != null && !second.event().equals(id)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "COUNTERSIGNED", "已经会签：" + second.by(),
                "it is countersigned already, by " + second.by(), null);
        }
        recorder.record(at -> new Event.StatementSigned(new Stamp(new EventId(id), project, at, by), signed.digest()));
    }
}
