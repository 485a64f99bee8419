package org.panke.consent.notice;

import org.panke.consent.Said;

/**
 * A line of the retention schedule.
 *
 * @param what is kept
 * @param term how long where no named reason needs it longer
 * @param longer the named reasons for which it is kept longer, and when these end
 * @param then what becomes of it
 */
public record Kept(Said what, Term term, Said longer, Said then) {
    /** {@link #term} in words. */
    public Said length() {
        return term.said();
    }
}
