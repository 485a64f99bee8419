package org.panke.server.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * A case in a list.
 *
 * @param overdue whether it is open past {@code decideBy}; that alerts, and decides nothing
 */
record CaseRow(@JsonProperty("case") String id, String kind, String state, Instant openedAt, Instant answerBy,
        Instant decideBy, boolean overdue, @Nullable String visit, @Nullable String contract, Said text,
        @Nullable String outcome, @Nullable Instant decidedAt) {
}
