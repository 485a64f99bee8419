package org.panke.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phone's owner as the rules know them: numbers that stand for a phone, and no personal data. Two persons who turn
 * out to be one stay two numbers; a merge is an event.
 *
 * @param number counts from 0 within the project
 * @param groupNumber the same phone's number across the group, or -1 where the rules never ask
 * @param ownPhone whether the phone is an agent's or a staff member's own
 * @param masks the masks that fit, of the forms the rules allow
 */
public record Person(int number, int groupNumber, boolean ownPhone, List<MaskId> masks) implements Party {
    /** Whether this mask fits. */
    public boolean fits(MaskId mask) {
        return masks.contains(mask);
    }

    /** The number says it all within a project. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
