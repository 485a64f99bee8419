package org.panke.server.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * A verdict as the office reads it.
 *
 * @param notice the hash of the one that was agreed to
 * @param text in one line that can be read aloud
 * @param reasons in order of weight
 * @param timeline what happened around it, in order
 * @param earlier the verdicts that a decision replaced, the first one first
 */
public record VerdictView(String visit, Instant at, Instant arrival, @Nullable Long person, String outcome,
        @Nullable String standing, @Nullable String channel, @Nullable String channelName, @Nullable String agent,
        @Nullable String registration, @Nullable Instant until, @Nullable Long rules,
        @JsonProperty("case") @Nullable String caseId, @Nullable String revises, String declared,
        @Nullable String verified, @Nullable String consultant, @Nullable String notice, Said text, List<Said> reasons,
        List<Mark> timeline, List<Earlier> earlier) {
    /** A verdict that stood before. */
    public record Earlier(Instant at, Said text) {
    }
}
