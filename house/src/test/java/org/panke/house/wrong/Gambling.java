package org.panke.house.wrong;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Draws lots that nobody can draw again. */
public final class Gambling {
    int random() { return new Random().nextInt(); }

    int splittable() { return new SplittableRandom().nextInt(); }

    int secure() { return new SecureRandom().nextInt(); }

    int strong() throws NoSuchAlgorithmException { return SecureRandom.getInstanceStrong().nextInt(); }

    int threads() { return ThreadLocalRandom.current().nextInt(); }

    int any() { return RandomGenerator.getDefault().nextInt(); }

    int named() { return RandomGenerator.of("L64X128MixRandom").nextInt(); }

    double math() { return Math.random(); }

    UUID id() { return UUID.randomUUID(); }

    void order(List<String> visits) { Collections.shuffle(visits); }
}
