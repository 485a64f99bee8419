package org.panke.attribution.judging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.panke.attribution.EventId;
import org.panke.attribution.MaskId;

/** The registrations in play: accepted, and not over. */
final class Claims {
    private final Map<EventId, Claim> byId = new HashMap<>();
    private final LookAlikes lookAlikes;

    Claims(LookAlikes lookAlikes) {
        this.lookAlikes = lookAlikes;
    }

    void add(Claim claim) {
        byId.put(claim.registration.id(), claim);
        MaskId mask = claim.mask();
        if (mask != null) {
            lookAlikes.add(mask, claim);
        }
    }

    Optional<Claim> find(EventId registration) {
        return Optional.ofNullable(byId.get(registration));
    }

    void end(Claim claim, long now) {
        claim.end(now);
        byId.remove(claim.registration.id());
        MaskId mask = claim.mask();
        if (mask != null) {
            lookAlikes.remove(mask, claim);
        }
    }
}
