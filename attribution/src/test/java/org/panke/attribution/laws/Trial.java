package org.panke.attribution.laws;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/**
 * Tries a law on many generated histories. {@code -Dlaws.cases=N} sets how many for each law, {@code -Dlaws.seed=S} the
 * first seed; a failure names its seed, so {@code -Dlaws.cases=1 -Dlaws.seed=S} tells it again.
 */
final class Trial {
    private static final int CASES = Integer.getInteger("laws.cases", 2_000);
    private static final long SEED = Long.getLong("laws.seed", 20_260_301L);

    private Trial() {
    }

    static void hold(Law law) {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            History history = Dice.history(seed);
            Optional<String> broken = law.brokenBy(history);
            if (broken.isPresent()) {
                Assertions.fail(story(seed, law, history));
            }
        }
    }

    static String story(long seed, Law law, History history) {
        History smallest = Shrinking.smallest(history, each -> law.brokenBy(each).isPresent());
        return "seed " + seed + "\n" + smallest + law.brokenBy(smallest).orElseThrow();
    }
}
