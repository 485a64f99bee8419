package org.panke.server.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.server.ledger.Touched;
import org.panke.server.people.Owner;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table {@code keeping} of one project, within a unit of work. Everybody whom an event has named since is looked at, and
 * everybody whose time may be over: nobody else, so that a turn costs what happened and not what there is.
 */
final class Keeping {
    /** Looked at in one unit of work, so that whoever checks in does not wait for it. */
    private static final int TOGETHER = 25;

    private final ProjectId project;
    private final Terms terms;
    private final Clocks clocks;
    private final KeepingRows rows;
    private final JdbcClient db;
    private final IntPredicate rests;

    /** @param rests whether the judge still needs a person */
    Keeping(ProjectId project, Rules rules, IntPredicate rests, KeepingRows rows, JdbcClient db) {
        this.project = project;
        this.terms = new Terms(rules);
        this.clocks = new Clocks(project, rules, db);
        this.rests = rests;
        this.rows = rows;
        this.db = db;
    }

    /**
     * Looks at the next.
     *
     * @param over owners whose time is over: they are to be forgotten in this unit of work
     * @param more whether others are left to be looked at
     */
    record Turn(List<String> over, boolean more) {
    }

    Turn next(Instant now) {
        Touched touched = Touched.after(project, seen(), TOGETHER, db);
        Set<String> owners = new HashSet<>(touched.owners());
        List<String> due = db.sql("""
                SELECT owner FROM keeping WHERE project_id = ? AND look_at <= ? ORDER BY look_at LIMIT ?""")
            .params(project.value(), now.toEpochMilli(), TOGETHER)
            .query(Columns.read(row -> row.text("owner"))).list();
        owners.addAll(due);
        List<String> over = new ArrayList<>();
        Set<String> looked = new HashSet<>();
        for (String owner : owners) {
            if (looked.add(owner)) {
                look(owner, now, looked).ifPresent(over::add);
            }
        }
        seen(touched.sequence());
        return new Turn(over, !touched.owners().isEmpty() || !due.isEmpty());
    }

    /** How far the events are looked through; where the terms are others than then, they are looked through again. */
    private long seen() {
        boolean sameTerms = db.sql("SELECT 1 FROM keeping_seen WHERE project_id = ? AND terms = ?")
            .params(project.value(), terms.text()).query(Integer.class).optional().isPresent();
        return sameTerms ? rows.seen(project, db) : 0;
    }

    private void seen(long sequence) {
        db.sql("""
                INSERT INTO keeping_seen (project_id, sequence, terms) VALUES (?, ?, ?)
                ON CONFLICT (project_id) DO UPDATE SET sequence = excluded.sequence, terms = excluded.terms""")
            .params(project.value(), sequence, terms.text()).update();
        rows.seen().bind(project, db);
    }

    /** The owner, where they are to be forgotten; of one person's phones the one that was asked about. */
    private Optional<String> look(String owner, Instant now, Set<String> looked) {
        Optional<Integer> known = Owner.personOf(owner);
        if (known.isEmpty()) {
            return note(List.of(owner), clocks.ofMask(Owner.registrationOf(owner)), false, now)
                ? Optional.of(owner)
                : Optional.empty();
        }
        int person = known.get();
        List<Long> phones = together(person);
        List<String> owners = phones.stream().map(Owner::person).toList();
        looked.addAll(owners);
        boolean asked = isAsked(phones);
        Optional<Kept> kept = clocks.ofPerson(phones)
            .map(each -> each.isOver(now) && !asked && rests.test(person)
                ? each.with(new Kept.Hold(Reason.JUDGING, null))
                : each);
        return note(owners, kept, asked, now) ? Optional.of(owner) : Optional.empty();
    }

    /** Writes down when to look again; whether there is nothing to keep them for. */
    private boolean note(List<String> owners, Optional<Kept> kept, boolean asked, Instant now) {
        boolean over = kept.isPresent() && kept.get().isOver(now) && !asked;
        boolean gone = false;
        for (String owner : owners) {
            if (kept.isEmpty() || over || !hasKey(owner)) {
                gone |= over && hasKey(owner);
                db.sql("DELETE FROM keeping WHERE project_id = ? AND owner = ?").params(project.value(), owner)
                    .update();
            } else {
                write(owner, kept.get(), now);
            }
        }
        return gone;
    }

    private void write(String owner, Kept kept, Instant now) {
        db.sql("""
                INSERT INTO keeping (project_id, owner, kind, since, clock, reason, look_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (project_id, owner) DO UPDATE SET kind = excluded.kind, since = excluded.since,
                    clock = excluded.clock, reason = excluded.reason, look_at = excluded.look_at""")
            .params(project.value(), owner, kept.kind().name(), kept.since().toEpochMilli(),
                kept.clock().toEpochMilli())
            .param(kept.longer(now).map(hold -> hold.reason().name()).orElse(null))
            .param(kept.lookAt(now).toEpochMilli()).update();
        rows.owners().bind(project, db, owner);
    }

    private boolean hasKey(String owner) {
        return db.sql("SELECT 1 FROM sealing_key WHERE project_id = ? AND owner = ?").params(project.value(), owner)
            .query(Integer.class).optional().isPresent();
    }

    /** They asked to be erased: that is done as soon as the judge lets them go, whatever these clocks say. */
    private boolean isAsked(List<Long> phones) {
        return db.sql("SELECT 1 FROM erasure WHERE project_id = :project AND person IN (:phones) LIMIT 1")
            .param("project", project.value()).param("phones", phones).query(Integer.class).optional().isPresent();
    }

    /** Every phone of theirs, this one at least. */
    private List<Long> together(int person) {
        List<Long> phones = db.sql("""
                SELECT person FROM person WHERE project_id = :project
                    AND root = (SELECT root FROM person WHERE project_id = :project AND person = :person)""")
            .param("project", project.value()).param("person", person)
            .query(Columns.read(row -> row.number("person"))).list();
        return phones.isEmpty() ? List.of((long) person) : phones;
    }
}
