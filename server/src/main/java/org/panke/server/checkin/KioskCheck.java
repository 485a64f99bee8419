package org.panke.server.checkin;

import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.server.access.CountedRows;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the devices that were ever paired are those of the table: nobody pairs one by a row that they put in or changed. */
public final class KioskCheck {
    private final CountedRows kiosks;
    private final JdbcClient reader;

    public KioskCheck(Vault vault, JdbcClient reader) {
        this.kiosks = kiosks(vault);
        this.reader = reader;
    }

    static CountedRows kiosks(Vault vault) {
        return new CountedRows(vault, "kiosk", List.of(), List.of("kiosk_id"), "nth",
            List.of("name", "code_digest", "code_until", "paired_at", "ended_at"));
    }

    /** Rows that were put in, edited or taken away. */
    public List<Said> faults(ProjectId project) {
        return kiosks.faults(project, reader);
    }
}
