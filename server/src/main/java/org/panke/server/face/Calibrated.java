package org.panke.server.face;

import java.util.Optional;

/** What this box looks at faces with; empty where nothing was measured for it, and then nothing is looked at. */
@FunctionalInterface
public interface Calibrated {
    Optional<Encoder> encoder();
}
