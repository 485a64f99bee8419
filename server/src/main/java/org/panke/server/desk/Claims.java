package org.panke.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.Loss;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registrations that a visit weighed. */
final class Claims {
    private final JdbcClient reader;

    Claims(JdbcClient reader) {
        this.reader = reader;
    }

    /** A claim that did not win, and why. */
    record Lost(ClaimRecord claim, Loss.Reason reason) {
        Loss loss(Office office) {
            return new Loss(claim.registration(office), reason);
        }
    }

    Optional<ClaimRecord> find(ProjectId project, String registration) {
        return reader.sql("SELECT * FROM registration WHERE project_id = ? AND registration_id = ?")
            .params(project.value(), registration).query(ClaimRecord.ROW).optional();
    }

    /** In order of their registration. */
    List<Lost> lost(ProjectId project, String visit) {
        List<Lost> lost = new ArrayList<>();
        reader.sql("""
                SELECT registration_id, reason FROM claim_lost WHERE project_id = ? AND visit_id = ?
                ORDER BY ordinal""")
            .params(project.value(), visit)
            .query(Columns.read(row -> List.of(row.text("registration_id"), row.text("reason")))).list()
            .forEach(pair -> find(project, pair.getFirst()).filter(ClaimRecord::isAccepted)
                .ifPresent(claim -> lost.add(new Lost(claim, Loss.Reason.valueOf(pair.getLast())))));
        return lost;
    }

    /** Of a disputed visit, the one that would win first. */
    List<ClaimRecord> contenders(ProjectId project, String visit) {
        return reader.sql("""
                SELECT * FROM registration WHERE project_id = ? AND visit_id = ? AND state = 'DISPUTED'
                ORDER BY sequence""")
            .params(project.value(), visit).query(ClaimRecord.ROW).list();
    }
}
