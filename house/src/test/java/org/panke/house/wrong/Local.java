package org.panke.house.wrong;

import java.time.Clock;
import java.time.ZoneId;

/** Believes that it stands where the project stands. */
public final class Local {
    ZoneId zone() { return ZoneId.systemDefault(); }

    @SuppressWarnings("JavaTimeDefaultTimeZone") // the compiler sees it too
    Clock clock() { return Clock.systemDefaultZone(); }
}
