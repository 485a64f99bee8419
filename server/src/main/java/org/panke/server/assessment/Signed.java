package org.panke.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it stands in the project's log.
 *
 * @param event its id
 * @param day on which it was signed, by the clock of the project
 * @param digest of the text
 * @param document the text; null where it was deleted, was never here, or is another one than was signed
 * @param endOfUse the day on which another one took its place; null while none has
 * @param deletions who asked for it to be deleted, the first one first
 */
record Signed(String event, Instant at, LocalDate day, String by, String digest, @Nullable Document document,
        @Nullable LocalDate endOfUse, List<Deletion> deletions) {
    Signed {
        deletions = List.copyOf(deletions);
    }

    /**
     * That somebody wanted the text gone.
     *
     * @param number from 1
     * @param seenBy who else has looked at it, where it was refused; null while nobody has
     */
    record Deletion(long number, Instant at, String by, boolean isRefused, @Nullable Instant seenAt,
            @Nullable String seenBy) {
    }

    boolean isDeleted() {
        return document == null && deletions.stream().anyMatch(each -> !each.isRefused());
    }
}
