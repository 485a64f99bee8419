package org.panke.server.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.desk.Office;
import org.panke.server.desk.SignalView;
import org.panke.server.platform.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A deal with all that belongs to it. */
record DealFile(@JsonUnwrapped Deal deal, List<Buyer> buyers, List<Line> lines, List<SignalView> signals) {
    /**
     * A buyer, and the verdict that stood for them.
     *
     * @param pass what came of it when they showed a pass of theirs after they subscribed; null where they did not, which
     *     means nothing
     */
    record Buyer(long person, @Nullable String phone, @Nullable String surname, @Nullable Said verdict,
            @Nullable Said pass) {
    }

    /** What was told about its settlement then. */
    record Line(Instant at, Said text) {
        static Line of(Office office, Instant at, String line) {
            JsonNode json = JsonMapper.shared().readTree(line);
            return new Line(at, Deals.text(office, json.get("contract").asString(), json.get("state").asString(),
                text(json, "reason"), text(json, "channel"),
                json.hasNonNull("amountFen") ? (Long) json.get("amountFen").asLong() : null, text(json, "case")));
        }

        private static @Nullable String text(JsonNode json, String key) {
            return json.hasNonNull(key) ? json.get(key).asString() : null;
        }
    }
}
