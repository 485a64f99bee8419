package org.panke.tools.judge;

import org.panke.attribution.Event;
import org.panke.attribution.Finding;

/** Sees everything that counts, in the order in which it is judged. */
interface Onlooker {
    /** An event that was taken: neither had it come before, nor was it refused. */
    void event(Event event);

    /** An event came once more; it counts once. */
    default void repeated() {
    }

    /** What follows: from the event seen last, from all of them at the end, or that one was refused. */
    void finding(Finding finding);
}
