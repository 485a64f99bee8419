package org.panke.server.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Salt;
import org.panke.server.people.Owner;
import org.panke.server.people.Seals;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what was sealed: the only place that phones and surnames come from. Whoever is forgotten stays so. */
public final class Opened {
    private final Vault vault;
    private final JdbcClient db;

    /** @param db for reading */
    public Opened(Vault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    /**
     * The event as it was written down; empty where there is none, or somebody it names is forgotten or has asked to be:
     * from then on they are on no page, while something rests on them yet.
     *
     * @throws org.panke.vault.BrokenSealException where it is not what was sealed
     */
    public Optional<Event> of(ProjectId project, EventId id) {
        return new Ledger(project, db).find(id).flatMap(row -> of(project, row));
    }

    /**
     * The same also of somebody who has asked to be forgotten, while something rests on them yet: for the evidence of just that,
     * and for whatever leaves a trace.
     */
    public Optional<Event> asEvidence(ProjectId project, EventId id) {
        return new Ledger(project, db).find(id).flatMap(row -> salted(project, row)).map(WrittenDown::event);
    }

    /** The event with this number. */
    public Optional<Event> of(ProjectId project, long sequence) {
        return new Ledger(project, db).at(sequence).flatMap(row -> of(project, row));
    }

    private Optional<Event> of(ProjectId project, Ledger.Row row) {
        return isWaitedFor(project, row) ? Optional.empty() : salted(project, row).map(WrittenDown::event);
    }

    /** Whoever it names waits to be forgotten; also by a part of a number that turned out to be theirs. */
    private boolean isWaitedFor(ProjectId project, Ledger.Row row) {
        List<Integer> named = row.ownerList().stream().flatMap(owner -> Owner.personOf(owner).stream()).toList();
        return db
            .sql(
                """
                        SELECT 1 FROM erasure WHERE project_id = :project AND done_at IS NULL AND (person IN (:named) OR person IN
                            (SELECT person FROM registration WHERE project_id = :project AND registration_id = :event))
                        LIMIT 1""")
            .param("project", project.value()).param("named", named.isEmpty() ? List.of(-1) : named)
            .param("event", row.eventId()).query(Integer.class).optional().isPresent();
    }

    /** As it was committed to, salt and all. */
    Optional<byte[]> salted(ProjectId project, Ledger.Row row) {
        return sealed(project, row)
            .map(sealed -> row.told() == null ? sealed : Arrays.copyOfRange(sealed, Salt.LENGTH, sealed.length));
    }

    /** What opens the commitments to what followed from it; empty also where there are none. */
    Optional<Salt> secret(ProjectId project, Ledger.Row row) {
        return row.told() == null
            ? Optional.empty()
            : sealed(project, row).map(sealed -> Salt.of(Arrays.copyOf(sealed, Salt.LENGTH)));
    }

    private Optional<byte[]> sealed(ProjectId project, Ledger.Row row) {
        return new Seals(project, vault, db).open(row.ownerList(), row.eventId(), row.sealed());
    }
}
