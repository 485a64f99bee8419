package org.panke.server.evidence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which events a case or a contract rests on: its visits with every verdict about them, the facts that those name, the
 * registrations that won, lost or contended, and what was decided and paid. Claims that merely look alike are somebody
 * else's.
 */
final class Concerned {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProjectId project;
    private final JdbcClient db;
    private final Set<Long> sequences = new TreeSet<>();
    private final Set<Long> persons = new TreeSet<>();
    private final Set<String> visits = new TreeSet<>();
    private final Set<String> cases = new TreeSet<>();
    /** What lines may be about, as {@code kind subject}. */
    private final Set<String> subjects = new TreeSet<>();

    Concerned(ProjectId project, JdbcClient db) {
        this.project = project;
        this.db = db;
    }

    /** @return whether there is such a case */
    boolean ofCase(String id) {
        List<String> contracts = texts("""
                SELECT contract_id AS id FROM case_file
                WHERE project_id = ? AND case_id = ? AND contract_id IS NOT NULL""", project.value(), id);
        List<String> visits = texts("""
                SELECT visit_id AS id FROM case_file WHERE project_id = ? AND case_id = ? AND visit_id IS NOT NULL""",
            project.value(), id);
        boolean known = add("SELECT sequence FROM case_file WHERE project_id = ? AND case_id = ?", project.value(), id);
        visits.forEach(this::visit);
        contracts.forEach(this::ofContract);
        cases.add(id);
        signals(id);
        return known;
    }

    /** What made a contract's own case: the suspicions of that contract, in that case's pack alone. */
    private void signals(String id) {
        String of = """
                 FROM signal JOIN case_file ON case_file.project_id = signal.project_id
                    AND case_file.contract_id = signal.contract_id
                WHERE case_file.project_id = ? AND case_id = ? AND case_file.kind = 'SIGNAL'""";
        add("SELECT signal.sequence AS sequence" + of, project.value(), id);
        texts("SELECT signal.line AS id" + of, project.value(), id).forEach(line -> subjects.add("signal " + line));
    }

    /** @return whether there is such a contract */
    boolean ofContract(String id) {
        boolean known =
            add("SELECT sequence FROM contract WHERE project_id = ? AND contract_id = ?", project.value(), id);
        lines("contract", id);
        texts("""
                SELECT visit_id AS id FROM contract_buyer
                JOIN visit ON visit.project_id = contract_buyer.project_id AND visit.person = contract_buyer.person
                WHERE contract_buyer.project_id = ? AND contract_id = ? ORDER BY visit.sequence""", project.value(), id)
            .forEach(this::visit);
        cases.addAll(texts("SELECT case_id AS id FROM case_file WHERE project_id = ? AND contract_id = ?",
            project.value(), id));
        return known;
    }

    Set<String> visits() {
        return visits;
    }

    Set<String> cases() {
        return cases;
    }

    Set<Long> sequences() {
        return sequences;
    }

    /** Whose visits these are. */
    Set<Long> persons() {
        return persons;
    }

    boolean mayShow(String kind, String subject) {
        return subjects.contains(kind + " " + subject);
    }

    private void visit(String id) {
        event(id);
        visits.add(id);
        persons.addAll(db.sql("SELECT person FROM visit WHERE project_id = ? AND visit_id = ?")
            .params(project.value(), id).query(Columns.read(row -> row.number("person"))).list());
        cases.addAll(
            texts("SELECT case_id AS id FROM case_file WHERE project_id = ? AND visit_id = ?", project.value(), id));
        corrections(id).forEach(correction -> {
            event(correction);
            lines("refused", correction);
        });
        for (JsonNode verdict : lines("visit", id)) {
            verdict.path("facts").forEach(fact -> event(fact.asString()));
            registration(verdict.path("registration").asString(""));
            verdict.path("lost").forEach(lost -> {
                if (!lost.path("reason").asString("").equals("V_MASK_UNCONFIRMED")) {
                    registration(lost.path("registration").asString(""));
                }
            });
        }
        texts("SELECT registration_id AS id FROM registration WHERE project_id = ? AND visit_id = ?", project.value(),
            id).forEach(this::registration);
        texts("""
                SELECT appeal_id AS id FROM appeal JOIN event ON event.project_id = appeal.project_id
                    AND event.event_id = appeal.appeal_id AND event.type = 'AppealOpened'
                WHERE appeal.project_id = ? AND appeal.visit_id = ?""", project.value(), id).forEach(this::event);
    }

    /** What its visitor said later of how they came, also where that was not taken. */
    private List<String> corrections(String visit) {
        return texts("""
                SELECT event.event_id AS id FROM event JOIN event_person ON event_person.project_id = event.project_id
                    AND event_person.sequence = event.sequence
                    JOIN visit ON visit.project_id = event.project_id AND visit.person = event_person.person
                WHERE event.project_id = ? AND visit.visit_id = ? AND event.type = 'DeclarationCorrected'""",
            project.value(), visit);
    }

    private void registration(String id) {
        if (!id.isEmpty()) {
            event(id);
            lines("registration", id);
        }
    }

    private void event(String id) {
        add("SELECT sequence FROM event WHERE project_id = ? AND event_id = ?", project.value(), id);
    }

    /** The lines about something; the events that they followed from are concerned, too. */
    private List<JsonNode> lines(String kind, String subject) {
        subjects.add(kind + " " + subject);
        add("SELECT sequence FROM finding WHERE project_id = ? AND kind = ? AND subject = ?", project.value(), kind,
            subject);
        return texts("SELECT line AS id FROM finding WHERE project_id = ? AND kind = ? AND subject = ?",
            project.value(), kind, subject).stream().map(JSON::readTree).toList();
    }

    private boolean add(String query, Object... parameters) {
        List<Long> found =
            db.sql(query).params(parameters).query(Columns.read(row -> row.number("sequence"))).list();
        sequences.addAll(found);
        return !found.isEmpty();
    }

    private List<String> texts(String query, Object... parameters) {
        return db.sql(query).params(parameters).query(Columns.read(row -> row.text("id"))).list();
    }
}
