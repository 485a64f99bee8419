package org.panke.attribution.judging;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.MaskId;

/** The registrations in play: accepted, and not over. */
final class Claims {
    private final IdTable<Claim> byId = new IdTable<>(claim -> claim.registration.id());
    private final LookAlikes lookAlikes;

    Claims(LookAlikes lookAlikes) {
        this.lookAlikes = lookAlikes;
    }

    void add(Claim claim) {
        byId.put(claim);
        MaskId mask = claim.mask();
        if (mask != null) {
            lookAlikes.add(mask, claim);
        }
    }

    @Nullable Claim find(EventId registration) {
        return byId.get(registration);
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
