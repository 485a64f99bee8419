package org.panke.server.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/** A visit in a list. */
public record VisitRow(String visit, Instant at, @Nullable Long person, @Nullable String phone,
        @Nullable String surname, String outcome, @Nullable String standing, @Nullable String channel,
        @Nullable String channelName, @Nullable Instant until, @JsonProperty("case") @Nullable String caseId,
        @Nullable String verified, Said text, long signals) {
}
