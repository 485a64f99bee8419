package org.panke.server.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appeals and decisions go with rows of words, written in the events' own unit of work. Which of them came without, by
 * another system or from a file, is kept under the master key: the row of any other one cannot be taken away unseen.
 */
public final class WithoutWords {
    private static final Set<String> WITH_WORDS =
        Set.of(Event.AppealOpened.class.getSimpleName(), Event.CaseDecided.class.getSimpleName());

    private final ProjectId project;
    private final Vault vault;
    private final JdbcClient db;

    public WithoutWords(ProjectId project, Vault vault, JdbcClient db) {
        this.project = project;
        this.vault = vault;
        this.db = db;
    }

    /** Notes an event that is recorded, where nothing is written beside it. */
    void note(String type, long sequence, Beside beside) {
        if (beside.equals(Beside.NOTHING) && WITH_WORDS.contains(type)) {
            db.sql("INSERT INTO without_words (project_id, sequence, bound) VALUES (?, ?, ?)")
                .params(project.value(), sequence, bound(sequence)).update();
        }
    }

    /** What the rules saw of the events of a type that were not refused and that have rows of words. */
    public List<JsonNode> others(String type) {
        return db.sql("""
                SELECT event.sequence, event.fact, without_words.bound FROM event
                LEFT JOIN without_words ON without_words.project_id = event.project_id
                    AND without_words.sequence = event.sequence
                WHERE event.project_id = :project AND event.type = :type AND NOT EXISTS (SELECT 1 FROM finding
                    WHERE finding.project_id = :project AND finding.kind = 'refused'
                        AND finding.subject = event.event_id)
                ORDER BY event.sequence""")
            .param("project", project.value()).param("type", type)
            .query(Columns.read(row -> Arrays.equals(row.bytesOrNull("bound"), bound(row.number("sequence")))
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(row.text("fact"))))
            .list().stream().filter(fact -> !fact.isMissingNode()).toList();
    }

    private byte[] bound(long sequence) {
        return vault.index(project.value() + " without words", Long.toString(sequence));
    }
}
