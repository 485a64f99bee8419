package org.panke.server.casework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.deal.Deal;
import org.panke.server.desk.VerdictView;
import org.panke.server.platform.Said;

/**
 * A case with its papers.
 *
 * @param version for whoever edits it: its ETag
 * @param outcomes those that it can have
 */
record CaseFile(@JsonUnwrapped CaseRow row, long version, List<Possible> outcomes, List<AppealMade> appeals,
        List<AnswerGiven> answers, @Nullable ProposalMade proposal, @Nullable DecisionMade decision,
        @Nullable VerdictView verdict, @Nullable Deal deal) {
    record Possible(String outcome, Said text) {
    }

    /** @param by VISITOR, or the channel's name */
    record AppealMade(Instant at, String by, String kind, String words) {
    }

    record AnswerGiven(Instant at, String by, String words) {
    }

    /** The first signature. */
    record ProposalMade(String by, Instant at, String outcome, String words) {
    }

    /** @param by two names, the first signature's first */
    record DecisionMade(List<String> by, Instant at, String outcome, String words) {
    }
}
