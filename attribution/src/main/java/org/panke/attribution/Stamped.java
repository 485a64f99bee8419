package org.panke.attribution;

import java.time.Instant;

/** Something that happened, by name, in a project, at an instant. */
public sealed interface Stamped permits Event, Fact {
    Stamp stamp();

    default EventId id() {
        return stamp().id();
    }

    default Instant at() {
        return stamp().at();
    }
}
