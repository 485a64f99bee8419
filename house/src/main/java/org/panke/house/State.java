package org.panke.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.lang.ArchRule;

/** What a class remembers. */
final class State {
    static final ArchRule IS_NOT_STATIC = fields().that().areStatic().should().beFinal()
        .as("a static field never changes")
        .because("what everybody can change, nobody can reason about")
        .allowEmptyShould(true);

    private State() {}
}
