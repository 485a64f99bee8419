package org.panke.server.judge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.Fact;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code erasure}: who asked to be forgotten, and whether they are; some wait until nothing rests on them. */
public final class Erasures {
    private final ProjectId project;
    private final Findings judge;
    private final JdbcClient db;

    public Erasures(ProjectId project, Findings judge, JdbcClient db) {
        this.project = project;
        this.judge = judge;
        this.db = db;
    }

    /** Somebody asks, with every phone that is theirs. To be called before the judge takes the fact. */
    public void asked(Fact.Erased erased, long sequence) {
        Stream.concat(Stream.of(erased.person()), judge.together(erased.person(), erased.at()).stream())
            .map(Person::number).distinct().forEach(person -> db.sql("""
                    INSERT INTO erasure (project_id, person, sequence, asked_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING""")
                .params(project.value(), person, sequence, erased.at().toEpochMilli()).update());
    }

    /** Who of those that wait is to be forgotten by now. What they had claimed or asked is over with that. */
    public List<Integer> due(Instant now) {
        List<Integer> due = dueWithoutEvent(now);
        due.forEach(person -> over(person, now.toEpochMilli()));
        return due;
    }

    /**
     * The same where nothing happened: what follows from it in these tables is written with the next event, as a replay
     * writes it.
     */
    public List<Integer> dueWithoutEvent(Instant now) {
        return waiting().stream()
            .filter(person -> judge.together(new Person(person, -1, false, List.of()), now).isEmpty())
            .toList();
    }

    /** By the primary key; nearly always nobody. */
    private List<Integer> waiting() {
        return db.sql("SELECT person FROM erasure WHERE project_id = ? AND done_at IS NULL ORDER BY person")
            .params(project.value()).query(Columns.read(row -> Math.toIntExact(row.number("person")))).list();
    }

    private void over(int person, long now) {
        db.sql("UPDATE erasure SET done_at = ? WHERE project_id = ? AND person = ?")
            .params(now, project.value(), person).update();
        db.sql("""
                UPDATE registration SET state = 'WITHDRAWN', ended_at = ?
                WHERE project_id = ? AND person = ? AND state IN ('LIVE', 'DISPUTED')""")
            .params(now, project.value(), person).update();
        db.sql("""
                UPDATE case_file SET state = 'DROPPED', version = version + 1
                WHERE project_id = ? AND state = 'OPEN' AND visit_id IN
                    (SELECT visit_id FROM visit WHERE project_id = ? AND person = ?)""")
            .params(project.value(), project.value(), person).update();
    }
}
