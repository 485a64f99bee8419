package org.panke.server.retention;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.server.platform.Columns;
import org.panke.server.retention.Kept.Hold;
import org.panke.server.retention.Kept.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until when somebody is known, and what for: read from the tables that pages read, each statement by its index. */
public final class Clocks {
    private final ProjectId project;
    private final Terms terms;
    private final JdbcClient db;

    /** @param db of a unit of work, or for reading */
    public Clocks(ProjectId project, Rules rules, JdbcClient db) {
        this.project = project;
        this.terms = new Terms(rules);
        this.db = db;
    }

    private record Visited(Instant arrival, Instant judged, @Nullable Instant protectedUntil) {
    }

    /** @param end when it expired, was withdrawn, won, lost or was refused */
    private record Registered(Instant at, Instant end, @Nullable String visit) {
    }

    /** Of one person, by the numbers of all their phones; empty where nothing names them. */
    public Optional<Kept> ofPerson(List<Long> phones) {
        List<Visited> visits = db.sql("""
                SELECT at, arrival, outcome, until, revised_at FROM visit
                WHERE project_id = :project AND person IN (:phones)""")
            .param("project", project.value()).param("phones", phones).query(Columns.read(Clocks::visited)).list();
        List<Registered> registrations = db.sql("""
                SELECT at, until, ended_at, visit_id FROM registration
                WHERE project_id = :project AND person IN (:phones)""")
            .param("project", project.value()).param("phones", phones).query(Columns.read(Clocks::registered)).list();
        List<Instant> named = db.sql("""
                SELECT MIN(event.at) AS first_at, MAX(event.at) AS last_at FROM event_person
                JOIN event ON event.project_id = event_person.project_id
                    AND event.sequence = event_person.sequence
                WHERE event_person.project_id = :project AND person IN (:phones)""")
            .param("project", project.value()).param("phones", phones)
            .query(Columns.read(row -> Stream.of(row.instantOrNull("first_at"), row.instantOrNull("last_at"))
                .flatMap(Stream::ofNullable).toList()))
            .single();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Hold> holds = new ArrayList<>();
        Optional<Instant> registered = latest(registrations.stream().map(each -> terms.afterAppeal(each.end)));
        registered.ifPresent(until -> holds.add(new Hold(Reason.REGISTRATION, until)));
        latest(visits.stream().flatMap(visit -> Stream.ofNullable(visit.protectedUntil)))
            .ifPresent(until -> holds.add(new Hold(Reason.PROTECTION, until)));
        latest(visits.stream().map(visit -> terms.afterAppeal(visit.judged)))
            .ifPresent(until -> holds.add(new Hold(Reason.APPEAL, until)));
        if (hasOpenDeal(phones)) {
            holds.add(new Hold(Reason.DEAL, null));
        }
        if (hasOpenCase(phones)) {
            holds.add(new Hold(Reason.CASE, null));
        }
        Optional<Instant> came = latest(visits.stream().map(visit -> terms.afterVisit(visit.arrival)));
        Kind kind = came.isPresent() ? Kind.VISIT : registered.isPresent() ? Kind.REGISTRATION : Kind.NAMED;
        Instant clock = came.isPresent() ? came.get()
            : registered.isPresent() ? registered.get() : terms.afterAppeal(named.getLast());
        return Optional.of(new Kept(kind, named.getFirst(), clock, List.copyOf(holds)));
    }

    /** Of a registration of which no full number is known; empty once it is a visitor's. */
    public Optional<Kept> ofMask(String registration) {
        return db.sql("""
                SELECT at, until, ended_at, visit_id FROM registration
                WHERE project_id = ? AND registration_id = ? AND person IS NULL""")
            .params(project.value(), registration).query(Columns.read(Clocks::registered)).optional()
            .map(each -> new Kept(Kind.REGISTRATION, each.at, terms.afterAppeal(each.end),
                each.visit != null && isOpen(each.visit) ? List.of(new Hold(Reason.CASE, null)) : List.of()));
    }

    private boolean hasOpenDeal(List<Long> phones) {
        return db.sql("""
                SELECT 1 FROM contract_buyer JOIN contract ON contract.project_id = contract_buyer.project_id
                    AND contract.contract_id = contract_buyer.contract_id
                WHERE contract_buyer.project_id = :project AND person IN (:phones)
                    AND (state NOT IN ('NOTHING', 'PAID', 'CLAWED_BACK')
                        OR signed_at IS NULL AND cancelled_at IS NULL) LIMIT 1""")
            .param("project", project.value()).param("phones", phones).query(Integer.class).optional().isPresent();
    }

    /** About one of their visits or contracts, or opened by something that names them: a merge. */
    private boolean hasOpenCase(List<Long> phones) {
        return db.sql("""
                SELECT 1 FROM case_file WHERE project_id = :project AND state = 'OPEN'
                    AND visit_id IN (SELECT visit_id FROM visit WHERE project_id = :project AND person IN (:phones))
                UNION ALL SELECT 1 FROM case_file WHERE project_id = :project AND state = 'OPEN'
                    AND contract_id IN
                        (SELECT contract_id FROM contract_buyer WHERE project_id = :project AND person IN (:phones))
                UNION ALL SELECT 1 FROM case_file WHERE project_id = :project AND state = 'OPEN'
                    AND case_id IN (SELECT event_id FROM event_person
                        JOIN event ON event.project_id = event_person.project_id
                            AND event.sequence = event_person.sequence
                        WHERE event_person.project_id = :project AND person IN (:phones))
                LIMIT 1""")
            .param("project", project.value()).param("phones", phones).query(Integer.class).optional().isPresent();
    }

    private boolean isOpen(String visit) {
        return db.sql("SELECT 1 FROM case_file WHERE project_id = ? AND visit_id = ? AND state = 'OPEN' LIMIT 1")
            .params(project.value(), visit).query(Integer.class).optional().isPresent();
    }

    private static Visited visited(Columns row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.number("at"));
        Instant revised = row.instantOrNull("revised_at");
        return new Visited(Instant.ofEpochMilli(row.number("arrival")), revised == null ? at : revised,
            row.text("outcome").equals("BROUGHT") ? row.instantOrNull("until") : null);
    }

    private static Registered registered(Columns row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.number("at"));
        // the last instant at which it held: a window counts from the day on which it ended
        Stream<Instant> ends = Stream.of(Optional.ofNullable(row.instantOrNull("ended_at")),
            Optional.ofNullable(row.instantOrNull("until")).map(until -> until.minusMillis(1)))
            .flatMap(Optional::stream);
        return new Registered(at, ends.min(Comparator.naturalOrder()).orElse(at), row.textOrNull("visit_id"));
    }

    private static Optional<Instant> latest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder());
    }
}
