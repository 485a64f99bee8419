package org.panke.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;

/** Where a room may take the time from. */
final class Time {
    static final ArchRule COMES_AS_AN_ARGUMENT = noClasses().should()
        .callMethodWhere(describe("it asks a clock", Time::asksAClock))
        .orShould().dependOnClassesThat().areAssignableTo(InstantSource.class)
        .as("time comes in as an argument")
        .because("a verdict must be the same whenever it is computed");

    static final ArchRule HAS_NO_ZONE_OF_ITS_OWN = noClasses().should().callMethod(ZoneId.class, "systemDefault")
        .orShould().callMethod(Clock.class, "systemDefaultZone")
        .as("the machine's time zone is never used")
        .because("the project's zone is part of its rules, and a machine may stand anywhere");

    static final ArchRule IS_JAVA_TIME = noClasses().should().dependOnClassesThat().areAssignableTo(Date.class)
        .orShould().dependOnClassesThat().areAssignableTo(Calendar.class)
        .orShould().dependOnClassesThat().areAssignableTo(TimeZone.class)
        .as("times are java.time")
        .because("the old types change under their reader and carry the machine's zone");

    private Time() {}

    private static boolean asksAClock(JavaMethodCall call) {
        return isNow(call.getTarget()) || isSystemTime(call.getTarget());
    }

    private static boolean isNow(MethodCallTarget target) {
        return target.getName().equals("now") && target.getOwner().getPackageName().startsWith("java.time");
    }

    private static boolean isSystemTime(MethodCallTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
            && (target.getName().equals("currentTimeMillis") || target.getName().equals("nanoTime"));
    }
}
