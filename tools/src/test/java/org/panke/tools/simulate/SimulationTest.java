package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;

class SimulationTest {
    private static final SimulationOptions MONTH = SimulationOptions.of(World.SEED, 3, 1).withVisitsPerDay(20);

    @Test
    void theSameOptionsGiveTheSameWorld() {
        assertThat(World.of(MONTH)).isEqualTo(World.of(MONTH));
        assertThat(Simulation.of(MONTH).rules()).isEqualTo(Simulation.of(MONTH).rules());
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        World other = World.of(SimulationOptions.of(World.SEED + 1, 3, 1).withVisitsPerDay(20));
        assertThat(other.events()).isNotEqualTo(World.of(MONTH).events());
    }

    @Test
    void anOfficeLivesTheSameWithMoreOfficesAround() {
        ProjectId first = new ProjectId("P1");
        List<Event> alone = World.of(SimulationOptions.of(World.SEED, 1, 1).withVisitsPerDay(20)).events();
        List<Event> among = World.of(MONTH).events().stream().filter(e -> e.stamp().project().equals(first)).toList();
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void projectByProjectItIsTheSameWorldInAnotherOrder() {
        List<Event> byProject = new ArrayList<>();
        Simulation.of(MONTH).forEachByProject(byProject::add);
        List<Event> byTime = World.of(MONTH).events();
        assertThat(byProject.equals(byTime)).isFalse();
        assertThat(new HashSet<>(byProject).equals(new HashSet<>(byTime))).isTrue();
        assertThat(byProject).hasSameSizeAs(byTime);
        for (String project : List.of("P1", "P2", "P3")) {
            assertThat(of(project, byProject)).isEqualTo(of(project, byTime));
        }
    }

    private static List<Event> of(String project, List<Event> events) {
        return events.stream().filter(event -> event.stamp().project().value().equals(project)).toList();
    }

    @Test
    void eventsComeInTheOrderOfTimeAndInsideTheMonth() {
        Instant begin = Instant.parse("2026-02-28T16:00:00Z");
        Instant last = begin;
        for (Event event : World.of(MONTH).events()) {
            assertThat(event.at()).isAfterOrEqualTo(last);
            last = event.at();
        }
        assertThat(last).isBefore(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void noIdIsUsedTwiceAndWhatIsReferredToHasHappened() {
        Set<EventId> ids = new HashSet<>();
        Set<EventId> registrations = new HashSet<>();
        Map<ContractId, Integer> contracts = new HashMap<>();
        for (Event event : World.of(SimulationOptions.of(World.SEED, 2, 4)).events()) {
            assertThat(ids.add(event.id())).as("%s", event.id()).isTrue();
            switch (event) {
                case Event.Registered registered -> registrations.add(registered.id());
                case Event.RegistrationWithdrawn taken ->
                    assertThat(registrations.contains(taken.registration())).isTrue();
                case Event.CheckedIn visit -> assertThat(registrations.containsAll(visit.codes())).isTrue();
                case Event.Subscribed deal -> contracts.merge(deal.contract(), 1, Integer::sum);
                case Event.Signed signed -> assertThat(contracts.containsKey(signed.contract())).isTrue();
                case Event.DealCancelled cancelled -> assertThat(contracts.containsKey(cancelled.contract())).isTrue();
                case Event.CaseDecided decided -> assertThat(ids.contains(decided.caseId())).isTrue();
                default -> {
                    // refers to phones only
                }
            }
        }
    }

    @Test
    void truthSpeaksOnlyOfWhatHappened() {
        World world = World.of(MONTH);
        Set<EventId> ids = new HashSet<>(world.events().stream().map(Event::id).toList());
        Set<String> persons = new HashSet<>();
        Set<Phone> phones = new HashSet<>();
        for (Truth truth : world.truths()) {
            switch (truth) {
                case Truth.OfEvent event -> assertThat(ids.contains(event.event())).isTrue();
                case Truth.OfVisit visit -> assertThat(persons.contains(visit.person())).isTrue();
                case Truth.OfPerson person -> {
                    assertThat(persons.add(person.person())).isTrue();
                    phones.addAll(person.phones());
                }
                case Truth.OfContract _,Truth.OfAgent _,Truth.OfStaff _ -> {
                    // spoken of by name
                }
            }
        }
        world.events(Event.Subscribed.class).forEach(deal -> assertThat(phones.containsAll(deal.buyers())).isTrue());
    }

    @Test
    void everyVisitOfAVisitorHasItsTruth() {
        World world = World.of(MONTH);
        Set<EventId> known = new HashSet<>();
        world.truths(Truth.OfVisit.class).forEach(truth -> known.add(truth.visit()));
        Set<EventId> others = new HashSet<>();
        world.truths(Truth.OfEvent.class).filter(truth -> truth.scheme() == Scheme.NO_VISITOR)
            .forEach(truth -> others.add(truth.event()));
        world.events(Event.CheckedIn.class)
            .forEach(visit -> assertThat(known.contains(visit.id()) ^ others.contains(visit.id())).isTrue());
    }

    @Test
    void inAYearEverySchemeHappensInEveryForm() {
        assertThat(World.year().instances()).containsOnlyKeys("INTERCEPTION AT_THE_DOOR", "INTERCEPTION ON_THE_WAY",
            "INTERCEPTION NEAR_MISS", "INTERCEPTION FROM_AGENT", "FLYING_ORDER SAME_CYCLE",
            "FLYING_ORDER SAME_CYCLE_MASKED", "FLYING_ORDER NEXT_CYCLE", "FLYING_ORDER HOTLINE",
            "LAUNDERING RESUBSCRIBED", "LAUNDERING CO_BUYER", "LAUNDERING CO_BUYER_ALONE", "LAUNDERING SECOND_PHONE",
            "LAUNDERING SECOND_PHONE_JOINED", "MASK_FLOOD BY_THE_HUNDRED", "CODE_GUESSING OTHERS_CODES",
            "COLLISION RIVAL_EARLIER", "COLLISION RIVAL_LATER", "MISTAKE TOO_LATE", "MISTAKE TOO_EARLY",
            "MISTAKE NO_CODE", "MISTAKE WITHDRAWN", "HOUSEHOLD BOTH_NATURAL", "HOUSEHOLD BOTH_BROUGHT",
            "HOUSEHOLD NATURAL_THEN_BROUGHT", "HOUSEHOLD TWO_CHANNELS", "TWO_PHONES JOINED",
            "TWO_PHONES PARTED_AGAIN", "TWO_PHONES DIFFERENT_OWNERS", "ERASURE ERASED", "ERASURE ERASED_THEN_CLAIMED",
            "CORRECTION AGREES", "CORRECTION CONTRADICTS", "NO_VISITOR SUPPLIER", "NO_VISITOR CHILD",
            "NO_VISITOR STAFF", "NO_VISITOR AGENT");
    }

    @Test
    void inAWorldOfHonestPeopleNobodyCheats() {
        World honest = World.of(SimulationOptions.of(World.SEED, 1, 6).withDishonesty(0));
        assertThat(honest.truths(Truth.OfEvent.class)).noneMatch(truth -> truth.scheme().isDishonest());
        assertThat(honest.truths(Truth.OfAgent.class)).isEmpty();
        assertThat(honest.truths(Truth.OfStaff.class)).isEmpty();
        assertThat(honest.truths(Truth.OfPerson.class)).allMatch(person -> person.ring() == null);
    }

    @Test
    void optionsThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> SimulationOptions.of(1, 0, 1)).hasMessageContaining("projects");
        assertThatThrownBy(() -> MONTH.withRegistrations(Double.NaN)).hasMessageContaining("registrations");
        assertThatThrownBy(() -> MONTH.withDishonesty(-1)).hasMessageContaining("dishonesty");
    }
}
