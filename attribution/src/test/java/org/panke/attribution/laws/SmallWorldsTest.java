package org.panke.attribution.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.panke.attribution.Event;
import org.panke.attribution.Rules;

/**
 * The laws in every small world. The engine says what the oracle says in each world of up to five events, 8.5 million in
 * all. The laws that tell a history several times are held in the worlds of up to three events, and of four where they
 * are about claims; {@code -Dworlds.laws=4} holds them in all of four.
 */
class SmallWorldsTest {
    private static final int EVENTS = Integer.getInteger("worlds.events", 5);
    private static final int LAWS = Integer.getInteger("worlds.laws", 3);
    @SuppressWarnings("UnnecessaryLambda") // a constant reads better beside the others
    private static final Predicate<Event> ALL = event -> true;

    private static final Map<String, Law> EACH_LAW = Map.ofEntries(Map.entry("determinism", Laws::determinism),
        Map.entry("no later event changes an earlier verdict", Laws::noLaterEventChangesAnEarlierVerdict),
        Map.entry("strangers change nothing", world -> Neighbours.strangersChangeNothing(world, world)),
        Map.entry("renaming", Laws::renamingChangesNothingElse), Map.entry("twice is once", Laws::twiceIsOnce),
        Map.entry("one verdict, one paid channel", Laws::oneVerdictAVisitAndOnePaidChannelAContract),
        Map.entry("a winner moved earlier", Neighbours::aWinnerMovedEarlierStillWins),
        Map.entry("a loser removed", Neighbours::aLoserMakesNoDifference),
        Map.entry("nobody else shows", Laws::nobodyElseShowsInAnAnswerOrALoss),
        Map.entry("one of two exclusive ones", Exclusion::exactlyOneIsAccepted),
        Map.entry("refused is nothing", Neighbours::whatIsRefusedChangesNothing),
        Map.entry("named once", Laws::everyClaimIsNamedOnce));

    @Test
    void theEngineAgreesWithTheOracleInEveryWorld() {
        agree(EVENTS, ALL);
    }

    @Test
    void everyLawHoldsInEveryWorld() {
        SmallWorlds.each(LAWS, ALL, SmallWorldsTest::obeys);
    }

    @Test
    void everyLawHoldsInEveryWorldOfFourClaimsAndVisits() {
        SmallWorlds.each(4, SmallWorlds::isAboutClaims, SmallWorldsTest::obeys);
    }

    @Test
    void thereAreAsManyWorldsAsThereAlwaysWere() {
        assertThat(SmallWorlds.each(3, ALL, world -> {
            // counted only: a change of the alphabet must be seen
        })).isEqualTo(5_586);
    }

    private static void agree(int most, Predicate<Event> alphabet) {
        Rules rules = SmallWorlds.history(List.of()).rules();
        SmallWorlds.each(most, alphabet, world -> {
            if (!Agreement.inTheEnd(rules, world)) {
                Assertions.fail(SmallWorlds.history(world) + Agreement.between(rules, world).orElse("only in the end"));
            }
        });
    }

    private static void obeys(List<Event> world) {
        History history = SmallWorlds.history(world);
        EACH_LAW.forEach((name, law) -> {
            Optional<String> broken = law.brokenBy(history);
            if (broken.isPresent()) {
                Assertions.fail(name + "\n" + history + broken.get());
            }
        });
    }
}
