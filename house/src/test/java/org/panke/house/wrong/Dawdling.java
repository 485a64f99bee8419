package org.panke.house.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Asks what time it is, in many ways. */
public final class Dawdling {
    Instant instant() { return Instant.now(); }

    Instant instantOfAClock(Clock clock) { return Instant.now(clock); }

    LocalDate day() { return LocalDate.now(ZoneOffset.UTC); }

    ZonedDateTime moment() { return ZonedDateTime.now(ZoneOffset.UTC); }

    Clock clock() { return Clock.systemUTC(); }

    InstantSource source() { return InstantSource.system(); }

    long millis() { return System.currentTimeMillis(); }

    long nanos() { return System.nanoTime(); }
}
