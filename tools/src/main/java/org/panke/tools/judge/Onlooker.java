package org.panke.tools.judge;

import org.panke.attribution.Event;
import org.panke.attribution.Finding;

/** Sees everything in the order in which it is judged. */
interface Onlooker {
    void event(Event event);

    /** What follows from the event seen last, or at the end from all of them. */
    void finding(Finding finding);
}
