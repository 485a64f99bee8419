package org.panke.vault.face;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;

/** An office of two projects, with everything in memory, and what it keeps of passes. */
final class Offices {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Ten in the morning of 2026-03-01 there. */
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    final KeyCabinet cabinet;
    final KeyHalves halves;
    final DayKeys days;
    final Passes passes;
    final Passes elsewhere;
    final Map<PassId, PassRow> rows = new HashMap<>();

    Offices(RandomGenerator random) {
        cabinet = new CabinetInMemory(random);
        halves = new HalvesInMemory(random);
        days = new DayKeys(cabinet, "P1", SHANGHAI);
        passes = new Passes(days, halves, random);
        elsewhere = new Passes(new DayKeys(cabinet, "P2", SHANGHAI), halves, random);
    }

    Pass pass(byte[] template) {
        Passes.Issued issued = passes.issue("P1/7", "C3", "faceres/1", template, NOW);
        rows.put(issued.row().id(), issued.row());
        return issued.pass();
    }

    PassRow row(Pass pass) {
        return rows.get(pass.content().orElseThrow().id);
    }

    Opening shown(Pass pass) {
        return shown(pass, NOW);
    }

    Opening shown(Pass pass, Instant now) {
        return passes.open(pass, this::kept, "faceres/1", now);
    }

    Optional<PassRow> kept(PassId id) {
        return Optional.ofNullable(rows.get(id));
    }
}
