package org.panke.house.wrong;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Tells the time as before 2014. */
public final class OldFashioned {
    Instant date(Date date) { return date.toInstant(); }

    Instant calendar(Calendar calendar) { return calendar.toInstant(); }

    Instant gregorian(GregorianCalendar calendar) { return calendar.toInstant(); }

    String zone(TimeZone zone) { return zone.getID(); }
}
