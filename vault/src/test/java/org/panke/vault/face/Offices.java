package org.panke.vault.face;

import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;

/** An office with everything in memory. */
final class Offices {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Ten in the morning of 2026-03-01 there. */
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    final KeyCabinet cabinet;
    final KeyHalves halves;
    final DayKeys days;

    Offices(RandomGenerator random) {
        cabinet = new CabinetInMemory(random);
        halves = new HalvesInMemory(random);
        days = new DayKeys(cabinet, "P1", SHANGHAI);
    }
}
