package org.panke.server.ledger;

import java.util.Optional;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
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
     * The event as it was written down; empty where there is none or somebody it names is forgotten.
     *
     * @throws org.panke.vault.BrokenSealException where it is not what was sealed
     */
    public Optional<Event> of(ProjectId project, EventId id) {
        return new Ledger(project, db).find(id).flatMap(row -> of(project, row));
    }

    /** The event with this number. */
    public Optional<Event> of(ProjectId project, long sequence) {
        return new Ledger(project, db).at(sequence).flatMap(row -> of(project, row));
    }

    Optional<Event> of(ProjectId project, Ledger.Row row) {
        return salted(project, row).map(WrittenDown::event);
    }

    /** As it was sealed, salt and all. */
    Optional<byte[]> salted(ProjectId project, Ledger.Row row) {
        return new Seals(project, vault, db).open(row.ownerList(), row.eventId(), row.sealed());
    }
}
