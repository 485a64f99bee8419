package org.panke.server.desk;

import java.util.Optional;
import org.panke.attribution.EventId;
import org.panke.attribution.Refusal;
import org.panke.server.ledger.Recorded;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded and also accepted by the rules. */
public final class Accepted {
    private Accepted() {
    }

    /** @throws ApiProblem 409 with the reason's sentence, where the rules refused the event */
    public static Recorded orProblem(Office office, EventId event, Recorded recorded) {
        refusal(office, event, recorded).ifPresent(refused -> {
            throw new ApiProblem(HttpStatus.CONFLICT, refused.reason().name(), office.zh().refusal(refused),
                office.en().refusal(refused), null);
        });
        return recorded;
    }

    /** Whether the rules refused the event. */
    public static boolean isRefused(EventId event, Recorded recorded) {
        return line(event, recorded).isPresent();
    }

    private static Optional<JsonNode> line(EventId event, Recorded recorded) {
        return recorded.lines().stream().map(line -> JsonMapper.shared().readTree(line))
            .filter(line -> line.path("refused").asString("").equals(event.value())).findFirst();
    }

    private static Optional<Refusal> refusal(Office office, EventId event, Recorded recorded) {
        return line(event, recorded).map(line -> refusal(office, event, line));
    }

    private static Refusal refusal(Office office, EventId event, JsonNode line) {
        return new Refusal(office.project(), event, Refusal.Reason.valueOf(line.path("reason").asString("")));
    }
}
