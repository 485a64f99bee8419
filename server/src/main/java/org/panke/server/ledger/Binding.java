package org.panke.server.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import org.panke.attribution.ProjectId;
import org.panke.vault.Vault;

/**
 * Binds what lies open in an event's row. Whoever edits the database has no master key and cannot make another binding; it
 * names nobody, so it stays when what is sealed beside it does not open any more.
 */
record Binding(Vault vault) {
    byte[] of(ProjectId project, Ledger.Row row) {
        return vault.index(project.value() + " row",
            String.join("\n", Long.toString(row.sequence()), Long.toString(row.at()), row.type(),
                HexFormat.of().formatHex(row.digest()), Integer.toString(row.eventId().length()), row.eventId(),
                row.owners(),
                row.fact()));
    }

    /** Whether the row is as it was written. */
    boolean holds(ProjectId project, Ledger.Row row) {
        return Arrays.equals(of(project, row), row.bound());
    }
}
