package org.panke.attribution.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.OwnerLimit;
import org.panke.attribution.Person;

/** What the three questions may look at: the rules, the persons, the masks, the claims in play, and who bought in the group. */
record Known(Rulebook rules, Histories histories, LookAlikes lookAlikes, Claims claims, GroupPurchases group) {
    /** Whether the person was a buyer, within the limit, when something with this sequence happened. */
    boolean isBuyer(Person phone, @Nullable History history, OwnerLimit limit, long sequence) {
        return switch (limit) {
            case NONE -> false;
            case NOT_THIS_PROJECT -> history != null && history.wasBuyer(sequence);
            case NOT_THIS_GROUP -> (history != null && history.wasBuyer(sequence))
                || group.isBuyer(history == null ? List.of(phone) : history.phones(), sequence);
        };
    }
}
