package org.panke.consent.notice;

import java.time.Period;
import org.panke.consent.Said;

/**
 * A line of the retention schedule.
 *
 * @param what is kept
 * @param atMost how long where no named reason needs it longer
 * @param longer the named reasons for which it is kept longer, and when these end
 * @param then what becomes of it
 */
public record Kept(Said what, Period atMost, Said longer, Said then) {
    public Kept {
        if (atMost.isZero() || atMost.isNegative()) {
            throw new IllegalArgumentException("what is kept is kept for some time");
        }
    }

    /** {@link #atMost} in words. */
    public Said length() {
        return new Said(Sentences.zh(atMost), Sentences.en(atMost));
    }
}
