package org.panke.server.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.RowMapper;

/** A case as it is now: a row of the table. */
record CaseRecord(String id, String kind, @Nullable String visit, @Nullable String contract, long sequence,
        Instant openedAt, String state, @Nullable String outcome, @Nullable Instant decidedAt, long version) {
    static final RowMapper<CaseRecord> ROW = Columns.read(row -> new CaseRecord(row.text("case_id"),
        row.text("kind"), row.textOrNull("visit_id"), row.textOrNull("contract_id"), row.number("sequence"),
        Instant.ofEpochMilli(row.number("opened_at")), row.text("state"), row.textOrNull("outcome"),
        row.instantOrNull("decided_at"), row.number("version")));

    boolean isOpen() {
        return state.equals("OPEN");
    }
}
