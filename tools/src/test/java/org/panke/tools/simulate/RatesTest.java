package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.Mask;
import org.panke.attribution.Rules;

/** The table of docs/simulation.md, measured over a year of one office (seed 11, 60 visits a day). */
class RatesTest {
    private final World year = World.year();
    private final double firstVisits = year.truths(Truth.OfVisit.class).map(Truth.OfVisit::person).distinct().count();

    @Test
    void theOfficeHasTheVisitsAskedFor() {
        assertThat(year.truths(Truth.OfVisit.class).count() / 365.0).isCloseTo(60, Percentage.withPercentage(4));
    }

    @Test
    void registrationsHaveTheirShareOfAllEvents() {
        for (double share : new double[]{0.5, 0.7, 0.9}) {
            World world = World.of(SimulationOptions.of(World.SEED, 1, 2).withRegistrations(share));
            double registered = world.events(Event.Registered.class).count();
            assertThat(registered / world.events().size()).isCloseTo(share, Percentage.withPercentage(1));
        }
    }

    @Test
    void channelsBringTheirShares() {
        Map<String, Integer> first = new HashMap<>();
        Set<String> seen = new HashSet<>();
        year.truths(Truth.OfVisit.class).filter(visit -> seen.add(visit.person()))
            .forEach(visit -> first.merge(kind(visit.channel()), 1, Integer::sum));
        assertShare(first.get("natural"), Rates.NATURAL, 5);
        assertShare(first.get("A"), Rates.BY_AGENCY, 5);
        assertShare(first.get("O"), Rates.BY_OWN, 7);
        assertShare(first.get("U"), Rates.BY_PUBLIC, 8);
        assertShare(first.get("R"), Rates.BY_REFERRAL, 8);
    }

    private static String kind(ChannelId channel) {
        return channel == null ? "natural" : channel.value().substring(0, 1);
    }

    private void assertShare(double count, double share, double percent) {
        assertThat(count / firstVisits).isCloseTo(share, Percentage.withPercentage(percent));
    }

    @Test
    void schemesHappenAsOftenAsTheTableSays() {
        double natural = firstVisits * Rates.NATURAL;
        double brought = firstVisits - natural;
        double agency = firstVisits * Rates.BY_AGENCY;
        double snatched = agency * Rates.SNATCHED;
        assertAbout(Scheme.INTERCEPTION, natural * Rates.INTERCEPTED + snatched);
        assertAbout(Scheme.FLYING_ORDER, natural * Rates.FLOWN);
        assertAbout(Scheme.LAUNDERING, natural * Rates.LAUNDERED);
        assertAbout(Scheme.CODE_GUESSING, natural * Rates.GUESSED);
        assertAbout(Scheme.MASK_FLOOD, 2 * 365 * Rates.FLOODING_DAYS);
        assertAbout(Scheme.HOUSEHOLD, natural * Rates.HOUSEHOLDS);
        assertAbout(Scheme.TWO_PHONES, natural * Rates.TWO_PHONES);
        assertAbout(Scheme.ERASURE, natural * Rates.ERASED);
        assertAbout(Scheme.COLLISION, brought * Rates.COLLIDED);
    }

    /** Counts of rare things spread by the root of their number: four times that is allowed. */
    private void assertAbout(Scheme scheme, double expected) {
        assertThat((double) year.instancesOf(scheme)).as("%s", scheme)
            .isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
    }

    @Test
    void twiceTheDishonestyIsTwiceTheSchemes() {
        World twice = World.of(SimulationOptions.of(World.SEED, 1, 12).withDishonesty(2));
        assertThat((double) twice.instancesOf(Scheme.FLYING_ORDER) / year.instancesOf(Scheme.FLYING_ORDER))
            .isBetween(1.5, 2.6);
    }

    @Test
    void aboutTwoOfFiveRegistrationsAreMasked() {
        double masked = year.events(Event.Registered.class).filter(e -> e.contact() instanceof Mask).count();
        double floods = year.truths(Truth.OfEvent.class).filter(e -> e.scheme() == Scheme.MASK_FLOOD).count();
        double all = year.events(Event.Registered.class).count();
        assertThat((masked - floods) / (all - floods)).isCloseTo(Rates.MASKED, Percentage.withPercentage(3));
    }

    @Test
    void visitorsArriveFromNineToEightAndRatherAtWeekends() {
        int[] byDay = new int[7];
        year.events(Event.CheckedIn.class).forEach(visit -> {
            ZonedDateTime at = visit.at().atZone(Rules.CHINA);
            assertThat(at.getHour()).isBetween(9, 20);
            byDay[at.getDayOfWeek().ordinal()]++;
        });
        double weekend = byDay[DayOfWeek.SATURDAY.ordinal()] + byDay[DayOfWeek.SUNDAY.ordinal()];
        assertThat(weekend / Arrays.stream(byDay).sum()).isCloseTo(3.15 / 7, Percentage.withPercentage(5));
    }

    @Test
    void theSpringFestivalIsQuietAndOctoberIsNot() {
        int[] byMonth = new int[12];
        year.events(Event.CheckedIn.class)
            .forEach(visit -> byMonth[visit.at().atZone(Rules.CHINA).getMonth().ordinal()]++);
        double ratio = (double) byMonth[Month.FEBRUARY.ordinal()] / byMonth[Month.OCTOBER.ordinal()];
        assertThat(ratio).isBetween(0.38, 0.58);
    }

    @Test
    void surnamesAreAsCommonAsInChina() {
        Map<String, Integer> names = new HashMap<>();
        year.events(Event.Registered.class).filter(e -> e.surname() != null)
            .forEach(e -> names.merge(e.surname(), 1, Integer::sum));
        double all = names.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(names.get("王") / all).isBetween(0.065, 0.11);
        assertThat(names.get("沈") / all).isBetween(0.003, 0.005);
        assertThat(names).hasSizeGreaterThan(100);
    }
}
