package org.panke.server.desk;

import java.util.List;
import java.util.Optional;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.server.ledger.Opened;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which phones are one person's, and what is known of them. */
public final class Persons {
    private static final String WITH_PHONE =
        "'CheckedIn', 'Registered', 'PhoneLookedUp', 'NameChanged', 'CheckedOut'";

    private final JdbcClient reader;
    private final Opened opened;

    public Persons(JdbcClient reader, Opened opened) {
        this.reader = reader;
        this.opened = opened;
    }

    /** Everybody who is one person with this one, in order; nobody where there is no such person. */
    public List<Long> together(ProjectId project, long person) {
        return reader.sql("""
                SELECT person FROM person WHERE project_id = :project
                    AND root = (SELECT root FROM person WHERE project_id = :project AND person = :person)
                ORDER BY person""")
            .param("project", project.value()).param("person", person)
            .query(Columns.read(row -> row.number("person"))).list();
    }

    /** The phone that a person's number stands for; empty where they are forgotten. */
    public Optional<Phone> phone(ProjectId project, long person) {
        return named(project, person, WITH_PHONE, "").map(event -> Who.of(project, event, opened)).map(Who::phone);
    }

    /** The same also while they wait to be forgotten: for whatever leaves a trace. */
    Optional<Phone> phoneAsEvidence(ProjectId project, long person) {
        return named(project, person, WITH_PHONE, "").flatMap(event -> opened.asEvidence(project, new EventId(event)))
            .map(Who::namedIn).map(Who::phone);
    }

    /** What they are called, as was said last. */
    public Optional<String> surname(ProjectId project, long person) {
        return named(project, person, "'CheckedIn', 'NameChanged'", "DESC")
            .map(event -> Who.of(project, event, opened)).map(Who::surname);
    }

    private Optional<String> named(ProjectId project, long person, String types, String order) {
        return reader.sql("""
                SELECT event_id FROM event_person
                JOIN event ON event.project_id = event_person.project_id AND event.sequence = event_person.sequence
                WHERE event_person.project_id = ? AND person = ? AND type IN (%s)
                ORDER BY event_person.sequence %s LIMIT 1""".formatted(types, order))
            .params(project.value(), person).query(Columns.read(row -> row.text("event_id"))).optional();
    }
}
