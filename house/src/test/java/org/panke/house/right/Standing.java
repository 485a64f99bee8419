package org.panke.house.right;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** As pure rooms are written: time, zone and chance are handed in, or made from a seed. */
public sealed interface Standing {
    record None() implements Standing {}

    record Of(String channel, Instant from, Period protection, ZoneId zone) implements Standing {
        Instant until() { return from.atZone(zone).plus(protection).toInstant(); }
    }

    static List<String> inWords(Standing standing, RandomGenerator chance) {
        return switch (standing) {
            case None() -> List.of(String.format(Locale.ROOT, "natural %d", chance.nextInt(3)));
            case Of of -> List.of(of.channel(), of.until().toString(), "" + new SplittableRandom(7).nextInt());
        };
    }

    static byte[] bytes(Standing standing) {
        return standing.toString().getBytes(StandardCharsets.UTF_8);
    }
}
