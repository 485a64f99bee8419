package org.panke.server.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.server.judge.Named;
import org.panke.server.people.Owner;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose time an event may have changed: whom it names, and whom the verdicts, registrations and contracts are about of
 * which something followed from it.
 *
 * @param owners of keys, each once
 * @param sequence of the last event that was looked through
 */
public record Touched(Set<String> owners, long sequence) {
    /** Of the next events after this number, not more than so many. */
    public static Touched after(ProjectId project, long sequence, int most, JdbcClient db) {
        Set<String> owners = new LinkedHashSet<>();
        long[] last = {sequence};
        db.sql("SELECT sequence, fact FROM event WHERE project_id = ? AND sequence > ? ORDER BY sequence LIMIT ?")
            .params(project.value(), sequence, most)
            .query(Columns.read(row -> {
                last[0] = row.number("sequence");
                return FactRead.of(project, row.text("fact"));
            })).list().forEach(fact -> owners.addAll(named(project, fact, db)));
        db.sql("SELECT DISTINCT kind, subject FROM finding WHERE project_id = ? AND sequence > ? AND sequence <= ?")
            .params(project.value(), sequence, last[0])
            .query(Columns.read(row -> row.text("kind").equals("visit") ? ofVisit(project, row.text("subject"), db)
                : row.text("kind").equals("contract") ? ofContract(project, row.text("subject"), db)
                    : List.<String>of()))
            .list().forEach(owners::addAll);
        return new Touched(owners, last[0]);
    }

    private static List<String> named(ProjectId project, Fact fact, JdbcClient db) {
        return switch (fact) {
            case Fact.Registered registered when !(registered.party() instanceof Person) ->
                List.of(Owner.registration(fact.id().value()));
            case Event.RegistrationWithdrawn withdrawn ->
                ofRegistrations(project, "registration_id", withdrawn.registration().value(), db);
            default -> Named.in(fact).stream().map(person -> Owner.person(person.number())).toList();
        };
    }

    /** Whose it is, and the masks that it ended. */
    private static List<String> ofVisit(ProjectId project, String visit, JdbcClient db) {
        List<String> owners = new ArrayList<>(ofRegistrations(project, "visit_id", visit, db));
        owners.addAll(db.sql("SELECT person FROM visit WHERE project_id = ? AND visit_id = ?")
            .params(project.value(), visit).query(Columns.read(row -> Owner.person(row.number("person")))).list());
        return owners;
    }

    private static List<String> ofContract(ProjectId project, String contract, JdbcClient db) {
        return db.sql("SELECT person FROM contract_buyer WHERE project_id = ? AND contract_id = ?")
            .params(project.value(), contract).query(Columns.read(row -> Owner.person(row.number("person")))).list();
    }

    private static List<String> ofRegistrations(ProjectId project, String column, String value, JdbcClient db) {
        return db
            .sql("SELECT registration_id, person FROM registration WHERE project_id = ? AND " + column + " = ?")
            .params(project.value(), value).query(Columns.read(row -> {
                Long person = row.numberOrNull("person");
                return person == null ? Owner.registration(row.text("registration_id")) : Owner.person(person);
            })).list();
    }
}
