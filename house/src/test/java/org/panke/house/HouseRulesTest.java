package org.panke.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.panke.house.right.Standing;
import org.panke.house.wrong.Dawdling;
import org.panke.house.wrong.Dreaming;
import org.panke.house.wrong.Employed;
import org.panke.house.wrong.Forgetful;
import org.panke.house.wrong.Gambling;
import org.panke.house.wrong.Learned;
import org.panke.house.wrong.Local;
import org.panke.house.wrong.OldFashioned;
import org.panke.house.wrong.Provincial;
import org.panke.house.wrong.Reaching;
import org.panke.house.wrong.Shy;
import org.panke.house.wrong.Talkative;
import org.panke.house.wrong.VerdictDTO;
import org.panke.house.wrong.VerdictManager;

/** A rule that cannot fail says nothing, so each is shown a class that breaks it in every way it knows. */
class HouseRulesTest {
    @Test
    void namesThatSayNothingAreRefused() {
        assertThat(broken(Names.SAY_SOMETHING, VerdictManager.class)).contains("VerdictManager");
        assertThat(broken(Names.SAY_SOMETHING, VerdictDTO.class)).contains("VerdictDTO");
    }

    @Test
    void staticFieldsThatChangeAreRefused() {
        assertThat(broken(State.IS_NOT_STATIC, Forgetful.class)).contains("Forgetful.seen");
    }

    @Test
    void everyWayToAskAClockIsRefused() {
        refusesEveryMethodOf(Dawdling.class, Time.COMES_AS_AN_ARGUMENT);
    }

    @Test
    void theMachinesZoneIsRefused() {
        refusesEveryMethodOf(Local.class, Time.HAS_NO_ZONE_OF_ITS_OWN);
    }

    @Test
    void datesFromBeforeJavaTimeAreRefused() {
        refusesEveryMethodOf(OldFashioned.class, Time.IS_JAVA_TIME);
    }

    @Test
    void everyWayToDrawLotsUnseenIsRefused() {
        refusesEveryMethodOf(Gambling.class, Chance.COMES_AS_AN_ARGUMENT);
    }

    @Test
    void theMachinesLanguageIsRefused() {
        refusesEveryMethodOf(Provincial.class, Reach.HAS_NO_LANGUAGE_OF_ITS_OWN);
    }

    @Test
    void printingAndLoggingAreRefused() {
        refusesEveryMethodOf(Talkative.class, Reach.DOES_NOT_TALK);
    }

    @Test
    void springIsRefused() {
        refusesEveryMethodOf(Employed.class, Reach.KNOWS_NO_FRAMEWORK);
    }

    @Test
    void librariesAreRefusedInAPureRoom() {
        refusesEveryMethodOf(Learned.class, Reach.ENDS_AT_THE_LANGUAGE);
    }

    @Test
    void filesSocketsDatabasesAndProcessesAreRefusedInAPureRoom() {
        refusesEveryMethodOf(Reaching.class, Reach.TOUCHES_NOTHING);
    }

    @Test
    void everyWayToSkipATestIsRefused() {
        refusesEveryMethodOf(Shy.class, Testing.NEVER_SKIPS);
    }

    @Test
    void sleepingTestsAreRefused() {
        refusesEveryMethodOf(Dreaming.class, Testing.NEVER_SLEEPS);
    }

    @Test
    void anHonestPureClassIsWelcome() {
        var honest = compiled(Standing.class);
        assertThat(HouseRules.PURE).noneMatch(rule -> rule.evaluate(honest).hasViolation());
    }

    @Test
    void aRoomInWhichNothingIsFoundIsAnErrorAndNotAPass() {
        assertThatThrownBy(() -> Room.named("nowhere")).hasMessageContaining("nothing was found");
    }

    /** Each method of the class must stand in the report: a way that slips through is a hole in the rule. */
    private static void refusesEveryMethodOf(Class<?> wrong, ArchRule rule) {
        var report = broken(rule, wrong);
        assertThat(wrong.getDeclaredMethods()).isNotEmpty();
        assertThat(Arrays.stream(wrong.getDeclaredMethods())
            .map(method -> wrong.getSimpleName() + "." + method.getName() + "("))
            .allSatisfy(method -> assertThat(report).contains(method));
    }

    private static String broken(ArchRule rule, Class<?> wrong) {
        return String.join("\n", rule.evaluate(compiled(wrong)).getFailureReport().getDetails());
    }

    private static JavaClasses compiled(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
