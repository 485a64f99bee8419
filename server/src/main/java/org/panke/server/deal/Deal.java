package org.panke.server.deal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * A contract and what is paid for it.
 *
 * @param version for whoever edits it: its ETag
 */
public record Deal(String contract, @Nullable String unit, @Nullable Long amountFen, @Nullable Instant subscribedAt,
        @Nullable Instant signedAt, @Nullable Instant cancelledAt, String state, @Nullable String reason,
        @Nullable String channel, @Nullable String channelName, @Nullable Long dueFen,
        @JsonProperty("case") @Nullable String caseId, @Nullable String approvedBy, @Nullable Instant approvedAt,
        @Nullable String paidBy, @Nullable Instant paidAt, Said text, long version) {
}
