package org.panke.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.util.Locale;

/** How far a room may reach. */
final class Reach {
    static final ArchRule KNOWS_NO_FRAMEWORK = noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .as("Spring lives only in the server")
        .because("a rule or a file is the same with and without a server");

    static final ArchRule GIVES_AWAY_NO_SCORE = noClasses().should().dependOnClassesThat()
        .haveFullyQualifiedName("org.panke.gallery.Alikeness")
        .as("how alike two faces are is never a number where anybody is served")
        .because("whoever sees a number can climb; a tool that measures a model may see it");

    static final ArchRule HAS_NO_LANGUAGE_OF_ITS_OWN = noClasses().should().callMethod(Locale.class, "getDefault")
        .orShould().callMethod(Locale.class, "getDefault", Locale.Category.class)
        .orShould().callMethod(Charset.class, "defaultCharset")
        .as("the machine's language and character set are never used")
        .because("the same input gives the same bytes on every machine; the compiler refuses the hidden uses");

    static final ArchRule DOES_NOT_TALK = noClasses().should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err")
        .orShould().dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..",
            "org.apache.commons.logging..")
        .as("nothing is printed or logged")
        .because("what there is to say is in the answer, and its caller decides who hears it");

    static final ArchRule ENDS_AT_THE_LANGUAGE = classes().should()
        .onlyDependOnClassesThat(resideInAnyPackage(
            "org.panke..", "java..", "javax.crypto..", "jdk.incubator.vector..", "org.jspecify.annotations.."))
        .as("a pure room needs only java.base")
        .because("whoever reads or embeds it should have nothing else to learn");

    static final ArchRule TOUCHES_NOTHING = noClasses().should().dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.sql..",
            "java.util.jar..", "java.util.zip..", "java.util.prefs..", "java.rmi..", "javax.naming..")
        .orShould().dependOnClassesThat().areAssignableTo(Process.class)
        .orShould().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
        .orShould().dependOnClassesThat().areAssignableTo(Runtime.class)
        .orShould().callMethod(System.class, "getenv")
        .orShould().callMethod(System.class, "getenv", String.class)
        .orShould().callMethod(System.class, "getProperty", String.class)
        .orShould().callMethod(System.class, "getProperty", String.class, String.class)
        .as("a pure room touches no file, socket, database or process")
        .because("everything it knows stands in its arguments");

    private Reach() {}
}
