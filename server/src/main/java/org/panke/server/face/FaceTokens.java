package org.panke.server.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.panke.attribution.EventId;
import org.panke.server.platform.Secrets;

/**
 * The right to look at one face once: made by nothing but a visitor's own yes on a kiosk, for that kiosk and that check-in, and
 * over in seconds. In memory alone, so that a server that was started again has none.
 */
final class FaceTokens {
    static final Duration LIFE = Duration.ofSeconds(90);

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    FaceTokens(RandomGenerator random) {
        this.random = random;
    }

    /**
     * What one is good for.
     *
     * @param kiosk on which they said yes
     * @param checkIn the word of their check-in, which proves their phone
     * @param consent the event by which they agreed
     * @param kind to what: a token for one is none for the other
     */
    record Held(String project, String kiosk, String checkIn, EventId consent, FaceActs.Kind kind, Instant until) {
    }

    record Given(String token, Instant until) {
    }

    Given give(String project, String kiosk, String checkIn, EventId consent, FaceActs.Kind kind, Instant now) {
        held.values().removeIf(each -> !now.isBefore(each.until) || each.checkIn.equals(checkIn));
        String token = Secrets.fresh(random);
        Instant until = now.plus(LIFE);
        held.put(Secrets.hex(token), new Held(project, kiosk, checkIn, consent, kind, until));
        return new Given(token, until);
    }

    /** Whatever comes of it, nobody has it afterwards. Empty where it is over, used, or of another kiosk. */
    Optional<Held> take(String token, FaceActs.Kind kind, String project, String kiosk, Instant now) {
        return Optional.ofNullable(held.remove(Secrets.hex(token)))
            .filter(each -> now.isBefore(each.until) && each.kind.equals(kind) && each.project.equals(project)
                && each.kiosk.equals(kiosk));
    }
}
