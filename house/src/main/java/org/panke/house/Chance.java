package org.panke.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Where a room may take chance from. A generator that was handed in, or made from a seed, is welcome. */
final class Chance {
    static final ArchRule COMES_AS_AN_ARGUMENT = noClasses().should().callConstructor(Random.class)
        .orShould().callConstructor(SplittableRandom.class)
        .orShould().callConstructor(SecureRandom.class)
        .orShould().callMethod(SecureRandom.class, "getInstanceStrong")
        .orShould().callMethod(ThreadLocalRandom.class, "current")
        .orShould().callMethod(RandomGenerator.class, "getDefault")
        .orShould().callMethod(RandomGenerator.class, "of", String.class)
        .orShould().callMethod(Math.class, "random")
        .orShould().callMethod(UUID.class, "randomUUID")
        .orShould().callMethod(Collections.class, "shuffle", List.class)
        .as("chance comes in as an argument")
        .because("what was seen once must be seen again");

    private Chance() {}
}
