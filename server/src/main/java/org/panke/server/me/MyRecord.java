package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.notice.Notice;
import org.panke.server.platform.Said;

/**
 * Everything that is kept about a visitor.
 *
 * @param phones the one that was proved in full, others of theirs masked
 * @param channels those that may have brought them
 */
record MyRecord(String project, String projectName, List<String> phones, @Nullable String surname, List<Held> held,
        List<MyVisit> visits, List<NamesMe> registrations, boolean mayCorrect, MyVisit.@Nullable Declared declared,
        List<ChannelNamed> channels, List<Agreed> notices, List<MyConsent> consents, List<LookedUp> lookups,
        List<OwnDeal> deals,
        Erasure erasure) {

    /**
     * Something that is kept.
     *
     * @param until null while something else must end first
     */
    record Held(Said what, @Nullable Instant until, Said why) {
    }

    /** A registration that names one's phone. */
    record NamesMe(Instant at, String channelName, @Nullable Instant until, Said text) {
    }

    /** Somebody who brings visitors. */
    record ChannelNamed(String channel, String name) {
    }

    /** A notice that was agreed to, as it was shown. */
    record Agreed(long version, String hash, Instant at, Notice.Document zh, Notice.Document en) {
    }

    /** @param open whether something about it is still to come */
    record OwnDeal(String contract, @Nullable String unit, Instant subscribedAt, @Nullable Instant signedAt,
            @Nullable Instant cancelledAt, boolean open) {
    }

    /**
     * What becomes of it all when they want it erased.
     *
     * @param askedAt when they did, where they wait; null where they did not
     * @param stays what must end first
     */
    record Erasure(@Nullable Instant askedAt, List<Held> stays) {
    }

    /** How often somebody of the office looked one's phone up on a day. */
    record LookedUp(String day, long times) {
    }
}
