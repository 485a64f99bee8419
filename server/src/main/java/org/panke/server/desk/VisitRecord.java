package org.panke.server.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.RowMapper;

/** A visit's verdict as it is now: a row of the table. */
record VisitRecord(String id, long sequence, Instant at, Instant arrival, long person, @Nullable String consultant,
        @Nullable String verified, String declared, @Nullable String notice, String outcome, @Nullable String channel,
        @Nullable String agent,
        @Nullable String registration, @Nullable String standing, @Nullable Instant until, @Nullable Long rules,
        @Nullable String caseId, @Nullable Instant revisedAt, @Nullable String corrected,
        @Nullable Instant correctedAt) {
    static final RowMapper<VisitRecord> ROW = Columns.read(row -> new VisitRecord(row.text("visit_id"),
        row.number("sequence"), Instant.ofEpochMilli(row.number("at")), Instant.ofEpochMilli(row.number("arrival")),
        row.number("person"), row.textOrNull("consultant"), row.textOrNull("verified"), row.text("declared"),
        row.textOrNull("notice"),
        row.text("outcome"), row.textOrNull("channel"), row.textOrNull("agent"), row.textOrNull("registration_id"),
        row.textOrNull("standing"), row.instantOrNull("until"), row.numberOrNull("rules"), row.textOrNull("case_id"),
        row.instantOrNull("revised_at"), row.textOrNull("corrected"), row.instantOrNull("corrected_at")));
}
