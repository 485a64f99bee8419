package org.panke.server.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Registration;
import org.panke.server.platform.Columns;
import org.springframework.jdbc.core.RowMapper;

/** A registration as it is now: a row of the table. */
public record ClaimRecord(String id, long sequence, Instant at, String channel, @Nullable String agent, boolean masked,
        @Nullable Long person, String answer, @Nullable String reason, @Nullable Instant until, @Nullable String mode,
        @Nullable Long rules, String state, @Nullable String stateReason, @Nullable String visit) {
    public static final RowMapper<ClaimRecord> ROW = Columns.read(row -> new ClaimRecord(row.text("registration_id"),
        row.number("sequence"), Instant.ofEpochMilli(row.number("at")), row.text("channel"), row.textOrNull("agent"),
        row.number("masked") != 0, row.numberOrNull("person"), row.text("answer"), row.textOrNull("reason"),
        row.instantOrNull("until"), row.textOrNull("mode"), row.numberOrNull("rules"), row.text("state"),
        row.textOrNull("state_reason"), row.textOrNull("visit_id")));

    public boolean isAccepted() {
        return answer.equals("ACCEPTED");
    }

    /** As the rules know it. */
    public Registration registration(Office office) {
        return new Registration(new EventId(id), new ChannelId(channel), agent == null ? null : new AgentId(agent), at,
            Objects.requireNonNull(until, "until"), mode == null ? Mode.FIRST_REGISTRATION : Mode.valueOf(mode),
            leadTime(office), masked, rules == null ? 0 : Math.toIntExact(rules));
    }

    Duration leadTime(Office office) {
        return office.terms(rules, channel).get(Parameter.LEAD_TIME);
    }

    /** LIVE is EXPIRED once its time is over. */
    public String stateAt(Instant now) {
        return state.equals("LIVE") && until != null && !until.isAfter(now) ? "EXPIRED" : state;
    }
}
