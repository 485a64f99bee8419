package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;

/** The channels that all offices of a world share: a few agencies, and one of each other kind. */
final class Channels {
    /** An agency brings about so many visits a day. */
    private static final int VISITS_PER_AGENCY = 20;
    private static final int FEWEST_AGENCIES = 4;

    private final List<ChannelId> agencies = new ArrayList<>();
    private final ChannelId own = new ChannelId("O1");
    private final ChannelId all = new ChannelId("U1");
    private final ChannelId referral = new ChannelId("R1");

    Channels(int visitsPerDay) {
        for (int i = 1; i <= FEWEST_AGENCIES + visitsPerDay / VISITS_PER_AGENCY / 2; i++) {
            agencies.add(new ChannelId("A" + i));
        }
    }

    List<ChannelId> agencies() {
        return List.copyOf(agencies);
    }

    /** The channel an agent of this kind works for; the first agencies are the largest. */
    ChannelId of(ChannelKind kind, Dice dice) {
        return switch (kind) {
            case AGENCY -> {
                int drawn = dice.below(agencies.size());
                yield agencies.get(Math.min(drawn, dice.below(agencies.size())));
            }
            case OWN -> own;
            case PUBLIC -> all;
            case REFERRAL -> referral;
        };
    }

    /** Any agency. */
    ChannelId any(Dice dice) {
        return agencies.get(dice.below(agencies.size()));
    }

    ChannelId own() {
        return own;
    }

    ChannelId everybody() {
        return all;
    }

    ChannelId referral() {
        return referral;
    }

    /** The agency that is suspended for a few days. */
    ChannelId suspended() {
        return agencies.getLast();
    }
}
