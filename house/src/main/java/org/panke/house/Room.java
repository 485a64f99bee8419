package org.panke.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One room of the house: the compiled classes of its code and of its tests. */
public record Room(JavaClasses code, JavaClasses tests) {
    public Room {
        if (code.isEmpty() || tests.isEmpty()) {
            throw new IllegalArgumentException("nothing was found to hold to the rules");
        }
    }

    /** The room whose root package is {@code org.panke.<name>}, as it lies on the class path. */
    public static Room named(String name) {
        var room = "org.panke." + name;
        return new Room(
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(room),
            new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages(room));
    }

    /** One test a rule, over the room's code; and over its tests those that {@link HouseRules#TESTS} asks of tests. */
    public Stream<DynamicTest> keeps(List<ArchRule> rules) {
        return Stream.concat(each(rules, code), each(HouseRules.TESTS, tests));
    }

    private static Stream<DynamicTest> each(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
