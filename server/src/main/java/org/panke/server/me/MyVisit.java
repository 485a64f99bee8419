package org.panke.server.me;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.checkin.Receipts;
import org.panke.server.desk.Mark;
import org.panke.server.desk.VerdictView;
import org.panke.server.platform.Said;

/**
 * A visit as its visitor sees it: the receipt, how the verdict came about, and what they did about it.
 *
 * @param earlier the verdicts that a decision replaced
 * @param mayContest whether they can still appeal, or ask for a person's decision
 */
record MyVisit(@JsonUnwrapped Receipts.Receipt receipt, @Nullable String standing, Declared declared,
        List<Mark> timeline, List<VerdictView.Earlier> earlier, boolean mayContest, @Nullable Matter matter) {

    /**
     * How the visitor says they came.
     *
     * @param said SELF, NONE or CHANNEL:A1
     * @param correctedAt null where it is still what they said when they came
     */
    record Declared(String said, @Nullable String channelName, Said text, @Nullable Instant correctedAt) {
    }

    /**
     * What two people decide about the verdict.
     *
     * @param kind who asked: APPEAL or REVIEW where the visitor did, DECLARATION, CORRECTION or MERGE where what was
     *     said did, OTHERS where somebody else appealed
     * @param state OPEN, DECIDED
     * @param decideBy when it should be decided
     * @param words the visitor's own
     * @param answer to the visitor
     */
    record Matter(String kind, String state, Instant openedAt, Instant decideBy, @Nullable String words,
            @Nullable String answer, @Nullable Said outcome, @Nullable Instant decidedAt) {
    }
}
