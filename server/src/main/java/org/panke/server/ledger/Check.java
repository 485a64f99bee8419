package org.panke.server.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Hash;
import org.panke.evidence.Told;
import org.panke.server.platform.Columns;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a project's events are whole: numbered without a gap, sealed as they were committed to, or forgotten. */
public final class Check {
    private final Vault vault;
    private final JdbcClient db;
    private final Opened opened;

    /** @param db for reading */
    public Check(Vault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
        this.opened = new Opened(vault, db);
    }

    /** Something that must not be. */
    public enum Fault {
        /** A sequence number is missing, or the project's head does not name the newest. */
        GAP,
        /** It happened before the one before it. */
        TIME,
        /** What is sealed cannot be opened, though nobody asked to be forgotten. */
        SEAL,
        /** What is sealed is not what was committed to. */
        COMMITMENT,
        /** What followed from it is not what was committed to. */
        TOLD,
        /** What is sealed is another event than its row says. */
        CONTENT,
        /** Nothing is noted to be told elsewhere. */
        OUTBOX
    }

    /** A fault of the event with this number. */
    public record Found(long sequence, Fault fault) {
    }

    /** @param progress is told each sequence number it has passed */
    public void of(ProjectId project, LongConsumer progress, Consumer<Found> found) {
        Ledger ledger = new Ledger(project, db);
        long[] last = {0, Long.MIN_VALUE};
        ledger.each(row -> {
            if (row.sequence() != last[0] + 1) {
                found.accept(new Found(last[0] + 1, Fault.GAP));
            }
            if (row.at() < last[1]) {
                found.accept(new Found(row.sequence(), Fault.TIME));
            }
            last[0] = row.sequence();
            last[1] = row.at();
            content(project, row).ifPresent(fault -> found.accept(new Found(row.sequence(), fault)));
            progress.accept(row.sequence());
        });
        if (ledger.head().sequence() != last[0]) {
            found.accept(new Found(last[0], Fault.GAP));
        }
        db.sql("""
                SELECT e.sequence FROM event e LEFT JOIN outbox o
                    ON o.project_id = e.project_id AND o.sequence = e.sequence
                WHERE e.project_id = ? AND o.sequence IS NULL ORDER BY e.sequence""")
            .params(project.value()).query(Columns.read(row -> row.number("sequence"))).list()
            .forEach(sequence -> found.accept(new Found(sequence, Fault.OUTBOX)));
    }

    private Optional<Fault> content(ProjectId project, Ledger.Row row) {
        try {
            Optional<byte[]> salted = opened.salted(project, row);
            return salted.isEmpty() ? forgotten(project, row) : content(project, row, salted.get());
        } catch (BrokenSealException e) {
            return Optional.of(Fault.SEAL);
        }
    }

    private Optional<Fault> content(ProjectId project, Ledger.Row row, byte[] salted) {
        if (!Arrays.equals(WrittenDown.commitment(salted), row.commitment())) {
            return Optional.of(Fault.COMMITMENT);
        }
        if (!told(project, row)) {
            return Optional.of(Fault.TOLD);
        }
        Event event = WrittenDown.event(salted);
        boolean same = event.id().value().equals(row.eventId()) && event.at().toEpochMilli() == row.at()
            && event.getClass().getSimpleName().equals(row.type())
            && Arrays.equals(WrittenDown.digest(project, vault, event), row.digest());
        return same ? Optional.empty() : Optional.of(Fault.CONTENT);
    }

    private boolean told(ProjectId project, Ledger.Row row) {
        return opened.secret(project, row)
            .map(secret -> new Told(secret, new Ledger(project, db).lines(row.sequence())).root())
            .map(root -> row.told() != null && root.equals(Hash.of(row.told()))).orElse(true);
    }

    /** Somebody it names must have asked for it. */
    private Optional<Fault> forgotten(ProjectId project, Ledger.Row row) {
        boolean asked = row.ownerList().stream().anyMatch(owner -> db
            .sql("SELECT sequence FROM forgotten WHERE project_id = ? AND owner = ?").params(project.value(), owner)
            .query(Columns.read(each -> each.number("sequence"))).optional().isPresent());
        return asked ? Optional.empty() : Optional.of(Fault.SEAL);
    }
}
