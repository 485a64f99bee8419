package org.panke.attribution.laws;

import org.junit.jupiter.api.Test;

/** The laws of attribution on generated histories. */
class LawsTest {
    @Test
    void theSameEventsAndRulesGiveTheSameOutput() {
        Trial.hold(Laws::determinism);
    }

    @Test
    void aLaterEventNeverChangesAnEarlierVerdict() {
        Trial.hold(Laws::noLaterEventChangesAnEarlierVerdict);
    }

    @Test
    void strangersAndOtherProjectsChangeNothing() {
        Trial.hold(history -> Neighbours.strangersChangeNothing(history, Dice.history(history.events().hashCode())));
    }

    @Test
    void otherNamesGiveTheSameFindingsUnderOtherNames() {
        Trial.hold(Laws::renamingChangesNothingElse);
    }

    @Test
    void theSameEventTwiceIsOneEvent() {
        Trial.hold(Laws::twiceIsOnce);
    }

    @Test
    void aVisitHasOneVerdictAndAContractOnePaidChannel() {
        Trial.hold(Laws::oneVerdictAVisitAndOnePaidChannelAContract);
    }

    @Test
    void aWinnerMovedEarlierPastOtherRegistrationsStillWins() {
        Trial.hold(Neighbours::aWinnerMovedEarlierStillWins);
    }

    @Test
    void removingALosingRegistrationNeverChangesWhoWon() {
        Trial.hold(Neighbours::aLoserMakesNoDifference);
    }

    @Test
    void aRefusalOrALossTellsNothingOfAnybodyElse() {
        Trial.hold(Laws::nobodyElseShowsInAnAnswerOrALoss);
    }

    @Test
    void ofTwoExclusiveRegistrationsOfOneInstantExactlyOneIsAccepted() {
        Trial.hold(Exclusion::exactlyOneIsAccepted);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Trial.hold(Neighbours::whatIsRefusedChangesNothing);
    }

    @Test
    void everyClaimOfAVerdictIsNamedOnce() {
        Trial.hold(Laws::everyClaimIsNamedOnce);
    }

    @Test
    void theEngineAgreesWithTheOracle() {
        Trial.hold(new Agreement());
    }
}
