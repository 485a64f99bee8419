package org.panke.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** What a test must not do. */
final class Testing {
    static final ArchRule NEVER_SKIPS = noClasses().should().dependOnClassesThat()
        .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
        .orShould().dependOnClassesThat().resideInAnyPackage("org.junit.jupiter.api.condition..")
        .orShould().dependOnClassesThat().areAssignableTo(Assumptions.class)
        .orShould().dependOnClassesThat().haveFullyQualifiedName("org.assertj.core.api.Assumptions")
        .as("no test is skipped")
        .because("a test that does not run protects nobody and looks as if it did");

    static final ArchRule NEVER_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class)
        .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
        .orShould().callMethod(Thread.class, "sleep", Duration.class)
        .as("no test sleeps")
        .because("it is slow on every machine and wrong on a busy one; hand the clock in instead");

    private Testing() {}
}
