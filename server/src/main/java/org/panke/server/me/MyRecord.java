package org.panke.server.me;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.notice.Notice;
import org.panke.server.platform.Said;
import org.panke.server.rights.Ground;
import org.panke.server.rights.Request;
import org.panke.server.rights.Request.State;
import org.panke.server.rights.Request.Way;
import org.panke.server.rights.Right;

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
        List<MyRequest> requests, Erasure erasure) {

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
     * @param grounds the same, by the names of reasons that the law knows
     */
    record Erasure(@Nullable Instant askedAt, List<Held> stays, List<Ground> grounds) {
    }

    /**
     * What they asked about their own data, and were told.
     *
     * @param due by when they are answered
     * @param grounds why it was not met in whole
     */
    record MyRequest(String id, Right right, Said said, Said articles, Way way, @Nullable String words, Instant at,
            Instant due, boolean isOverdue, State state, @Nullable Instant answeredAt, @Nullable String answer,
            List<Because> grounds) {
        static MyRequest of(Request asked, Instant now) {
            return new MyRequest(asked.id(), asked.right(), asked.right().said(), asked.right().articles(),
                asked.way(), asked.words(), asked.at(), asked.due(), asked.isOverdue(now), asked.state(),
                asked.answeredAt(), asked.answer(),
                asked.grounds().stream().map(each -> new Because(each, each.said(), each.articles())).toList());
        }
    }

    /** A reason, and the article that lets it. */
    record Because(Ground ground, Said said, Said articles) {
    }

    /** How often somebody of the office looked one's phone up on a day. */
    record LookedUp(String day, long times) {
    }
}
