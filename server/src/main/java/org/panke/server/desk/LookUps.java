package org.panke.server.desk;

import java.util.List;
import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.server.ledger.Recorded;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Staff who look somebody up. There is no other way from a phone to a person: it is recorded first, and whose phone it is
 * follows from what was recorded. Where nothing can be recorded there is no answer.
 */
public final class LookUps {
    private final Recorder recorder;
    private final JdbcClient reader;

    public LookUps(Recorder recorder, JdbcClient reader) {
        this.recorder = recorder;
        this.reader = reader;
    }

    /** The person whose phone it is; empty where the office knows nothing of it but look-ups, or they asked to be forgotten. */
    public Optional<Long> of(ProjectId project, String staff, Phone phone, String id) {
        Recorded recorded = record(project, staff, phone, new EventId(id));
        List<Long> named = reader.sql("SELECT person FROM event_person WHERE project_id = ? AND sequence = ?")
            .params(project.value(), recorded.sequence()).query(Columns.read(row -> row.number("person"))).list();
        return named.stream().filter(person -> isKnown(project, person)).findFirst();
    }

    /** Recorded once for each id; who repeats it gets the same. */
    Recorded record(ProjectId project, String staff, Phone phone, EventId id) {
        return recorder
            .record(at -> new Event.PhoneLookedUp(new Stamp(id, project, at, staff), new StaffId(staff), phone));
    }

    /** Somebody looks at the person's page: a look-up too, once a member of staff, a person and a day. */
    void opened(ProjectId project, String staff, long person, Phone phone, String day) {
        record(project, staff, phone, new EventId("look-up:" + day + ":" + person + ":" + staff));
    }

    private boolean isKnown(ProjectId project, long person) {
        return reader.sql("""
                SELECT 1 FROM event_person
                JOIN event ON event.project_id = event_person.project_id AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person = :person AND type <> 'PhoneLookedUp'
                    AND person NOT IN (SELECT person FROM erasure WHERE project_id = :project) LIMIT 1""")
            .param("project", project.value()).param("person", person).query(Integer.class).optional().isPresent();
    }
}
