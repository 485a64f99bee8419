package org.panke.tools.simulate;

import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;

/** One instance of a scheme: what the events that belong to it have in common. */
record Plot(ProjectId project, Scheme scheme, String variant, String caseName) {
    Truth of(EventId event) {
        return new Truth.OfEvent(project, event, scheme, variant, caseName);
    }
}
