package org.panke.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Names are the words of the field, so that a sales manager could read the list of our types. */
final class Names {
    static final ArchRule SAY_SOMETHING = noClasses()
        .should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|DTO|Dto|VO|Processor)")
        .as("a type's name says what it is: no Manager, Helper, Util, Impl, Base, DTO, VO, Processor")
        .because("such a name fits anything, so anything ends up in it");

    private Names() {}
}
