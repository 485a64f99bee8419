package org.panke.consent.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.consent.packs.AnyPack;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.Confidence;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.LegalForm;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Review;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Site;
import org.panke.consent.packs.Terms;
import org.panke.house.Shows;

class GateTest {
    private static final LocalDate DAY = AnyPack.DAY;
    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final KeyPair KEYS = keys();
    private static final Site SITE = new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of(CHINA));
    private static final Pack STANDARD = AnyPack.standard(7);
    private static final Terms LENIENT = STANDARD.terms().with(Fields.FACE_MODE, FaceMode.CONSENT)
        .with(Fields.FACE_PERMITTED, Set.of(Comparison.ONE_TO_ONE)).with(Fields.FILING_THRESHOLD, 100_000)
        .with(Fields.OFFICER_THRESHOLD, 100_000);

    @Test
    void isOpenWhereEverythingHolds() throws GeneralSecurityException {
        Gate gate = Gate.ofPerson(whole(), Comparison.ONE_TO_ONE, all(State.HELD));
        assertThat(gate.missing()).isEmpty();
        assertThat(gate.isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void anyOneConditionThatDoesNotHoldKeepsItClosed(Condition one) throws GeneralSecurityException {
        Set<Comparison> both = EnumSet.allOf(Comparison.class);
        InForce whole = law(LENIENT.with(Fields.FACE_PERMITTED, both), true, DAY, both);
        for (State state : List.of(State.NOT_HELD, State.UNKNOWN, State.NOT_ASKED)) {
            Map<Condition, State> states = all(State.HELD);
            states.put(one, state);
            for (Comparison each : both) {
                Gate gate = Gate.ofPerson(whole, each, states);
                assertThat(gate.isOpen()).as(each + " " + state).isEqualTo(one.of() == Condition.Of.LAW
                    || one == Condition.ONE_KIOSK && each == Comparison.ONE_TO_ONE);
            }
        }
        Map<Condition, State> silent = all(State.HELD);
        silent.remove(one);
        assertThat(Gate.ofPerson(whole, Comparison.ONE_TO_MANY, silent).isOpen())
            .isEqualTo(one.of() == Condition.Of.LAW);
    }

    @Test
    void nobodyCanReportWhatTheLawSays() throws GeneralSecurityException {
        List<InForce> closed = List.of(law(LENIENT, false, DAY), law(LENIENT, true, DAY.plusYears(2)),
            law(LENIENT.with(Fields.FACE_MODE, FaceMode.PROHIBITED), true, DAY),
            law(LENIENT.with(Fields.FACE_PERMITTED, Set.of()), true, DAY), nowhere());
        assertThat(closed)
            .allSatisfy(
                law -> assertThat(Gate.ofPerson(law, Comparison.ONE_TO_ONE, all(State.HELD)).isOpen()).isFalse());
    }

    @Test
    @Shows("R41")
    void oneToManyIsNotOpenedByOneToOne() throws GeneralSecurityException {
        Gate gate = Gate.ofPerson(whole(), Comparison.ONE_TO_MANY, all(State.HELD));
        assertThat(gate.missing()).extracting(Gate.Finding::condition).containsExactly(Condition.SWITCHED_ON);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Shows({"R01", "R02", "R03", "R09", "R11", "R12", "R18", "R20", "R22", "R24", "R26", "R27", "R32", "R33", "R38",
        "R40"})
    void noPackAndNoStatesOpenItUnlessEverythingHolds(long seed) throws GeneralSecurityException {
        Random random = new Random(seed);
        int open = 0;
        for (int i = 0; i < 60; i++) {
            Terms terms = random.nextBoolean() ? LENIENT : new AnyPack(random.nextLong()).whole();
            InForce law = law(terms, random.nextInt(4) > 0, DAY);
            Map<Condition, State> states = all(State.HELD);
            for (int fewer = random.nextInt(3); fewer > 0; fewer--) {
                states.put(any(Condition.values(), random), any(State.values(), random));
            }
            for (Comparison comparison : Comparison.values()) {
                boolean isOpen = Gate.ofPerson(law, comparison, states).isOpen();
                assertThat(isOpen).as("seed " + seed + ", trial " + i).isEqualTo(holds(law, comparison, states));
                open += isOpen ? 1 : 0;
            }
        }
        assertThat(open).as("seed " + seed).isPositive();
    }

    /** The same law, read a second time and in other words. */
    private static boolean holds(InForce law, Comparison comparison, Map<Condition, State> states) {
        boolean lawful = law.isKnown() && law.isReviewed() && law.overdue().isEmpty()
            && law.terms().written().get("face.mode").equals("consent") && law.enabled().contains(comparison);
        List<Condition> needed = new ArrayList<>(List.of(Condition.values()));
        needed.removeIf(each -> each.of() == Condition.Of.LAW
            || each == Condition.ONE_KIOSK && comparison == Comparison.ONE_TO_ONE);
        if (!law.terms().written().containsKey("filing.thresholdPersons")) {
            needed.remove(Condition.FILING);
        }
        if (!law.terms().written().containsKey("officer.sensitivePersons")) {
            needed.remove(Condition.OFFICER);
        }
        return lawful && needed.stream().allMatch(each -> states.get(each) == State.HELD);
    }

    @Test
    void aDemonstrationGoesWithoutTwoConditionsAndNoOther() throws GeneralSecurityException {
        InForce unreviewed = law(LENIENT, false, DAY);
        Map<Condition, State> states = all(State.HELD);
        states.remove(Condition.CALIBRATED);
        assertThat(Gate.ofDemonstration(unreviewed, Comparison.ONE_TO_ONE, states).isOpen()).isTrue();
        assertThat(Gate.ofSite(unreviewed, Comparison.ONE_TO_ONE, states).missing())
            .extracting(Gate.Finding::condition)
            .containsExactlyInAnyOrderElementsOf(Gate.NOT_DEMONSTRATED);
        for (Condition each : Condition.values()) {
            if (each.of() == Condition.Of.SITE && each != Condition.CALIBRATED && each != Condition.ONE_KIOSK) {
                Map<Condition, State> fewer = new EnumMap<>(states);
                fewer.remove(each);
                assertThat(Gate.ofDemonstration(unreviewed, Comparison.ONE_TO_ONE, fewer).missing())
                    .extracting(Gate.Finding::condition).containsExactly(each);
            }
        }
        Terms prohibited = LENIENT.with(Fields.FACE_MODE, FaceMode.PROHIBITED);
        assertThat(Gate.ofDemonstration(law(prohibited, true, DAY), Comparison.ONE_TO_ONE, states).isOpen()).isFalse();
        assertThat(Gate.ofDemonstration(unreviewed, Comparison.ONE_TO_MANY, states).isOpen()).isFalse();
        assertThat(Gate.ofDemonstration(nowhere(), Comparison.ONE_TO_ONE, states).isOpen()).isFalse();
    }

    @Test
    void aFilingIsAskedOnlyWhereTheLawNamesANumberOfPersons() throws GeneralSecurityException {
        Terms none = LENIENT.without(Fields.FILING_THRESHOLD);
        Map<Condition, State> states = all(State.HELD);
        states.remove(Condition.FILING);
        Gate gate = Gate.ofSite(law(none, true, DAY), Comparison.ONE_TO_ONE, states);
        assertThat(finding(gate, Condition.FILING).state()).isEqualTo(State.NOT_ASKED);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void theSitesGateAsksNothingOfAPersonAndIsNotEnoughForOne() throws GeneralSecurityException {
        Map<Condition, State> site = all(State.HELD);
        site.keySet().removeIf(each -> each.of() == Condition.Of.PERSON);
        assertThat(Gate.ofSite(whole(), Comparison.ONE_TO_ONE, site).isOpen()).isTrue();
        assertThat(Gate.ofPerson(whole(), Comparison.ONE_TO_ONE, site).missing()).extracting(Gate.Finding::condition)
            .containsExactly(Condition.CONSENT, Condition.OWN_ACT, Condition.NOT_REFUSED, Condition.OF_AGE,
                Condition.ONE_FACE);
    }

    @Test
    void everyConditionIsShownWithItsSourceAndWhatMendsIt() throws GeneralSecurityException {
        Gate gate = Gate.ofPerson(whole(), Comparison.ONE_TO_MANY, Map.of());
        assertThat(gate.findings()).extracting(Gate.Finding::condition).containsExactly(Condition.values());
        assertThat(Gate.ofPerson(whole(), Comparison.ONE_TO_ONE, Map.of()).findings())
            .hasSize(Condition.values().length - 1).extracting(Gate.Finding::condition)
            .doesNotContain(Condition.ONE_KIOSK);
        assertThat(gate.findings()).allSatisfy(each -> {
            assertThat(each.sources().isEmpty() && each.grounds().isEmpty()).as(each.toString()).isFalse();
            assertThat(each.condition().requirements()).allMatch(id -> id.matches("R\\d\\d"));
            assertThat(each.condition().title().zh()).containsPattern("\\p{IsHan}");
            assertThat(each.condition().mending().en()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void whatNoFieldOfAPackIsAboutNamesTheLawOrTheStandardThatAsksForIt() throws GeneralSecurityException {
        Gate here = Gate.ofSite(whole(), Comparison.ONE_TO_ONE, Map.of());
        assertThat(grounds(here, Condition.PROTECTED)).containsExactly("Personal Information Protection Law 51",
            "Measures for the Security Management of Facial Recognition 14",
            "ISO/IEC 24745:2022, biometric information protection null");
        assertThat(grounds(here, Condition.CALIBRATED)).containsExactly("Personal Information Protection Law 8",
            "ISO/IEC 19795-1:2021, biometric performance testing and reporting null");
        assertThat(grounds(here, Condition.ATTENDED)).singleElement().asString().contains("30107-3");
        for (Condition each : List.of(Condition.NO_INCIDENT, Condition.NOT_HALTED)) {
            assertThat(each.fields()).as("telling of a breach").containsExactly(Fields.REPORT_WITHIN);
        }
        Gate nowhere = Gate.ofSite(nowhere(), Comparison.ONE_TO_ONE, Map.of());
        assertThat(grounds(nowhere, Condition.PROTECTED)).singleElement().asString().contains("24745");
        InForce before = law(LENIENT, true, LocalDate.of(2025, 5, 31));
        assertThat(grounds(Gate.ofSite(before, Comparison.ONE_TO_ONE, Map.of()), Condition.PROTECTED))
            .as("the measures were not in force yet").noneMatch(each -> each.contains("Facial Recognition"));
    }

    private static List<String> grounds(Gate gate, Condition condition) {
        return finding(gate, condition).grounds().stream()
            .map(each -> each.instrument().en() + " " + each.article()).toList();
    }

    private static InForce whole() throws GeneralSecurityException {
        return law(LENIENT, true, DAY);
    }

    private static InForce law(Terms terms, boolean signed, LocalDate day) throws GeneralSecurityException {
        return law(terms, signed, day, Set.of(Comparison.ONE_TO_ONE));
    }

    private static InForce law(Terms terms, boolean signed, LocalDate day, Set<Comparison> enabled)
            throws GeneralSecurityException {
        Pack china = AnyPack.of("cn", CHINA, Set.of(), terms);
        Pack own = new Pack("own", 1, CHINA, "P1", Set.of("cn"), DAY, null, DAY, DAY.plusYears(1),
            Set.of(LegalForm.PRODUCT_POLICY), Confidence.PRODUCT, Terms.NONE, enabled, List.of(), Map.of());
        List<Review> reviews = new ArrayList<>(List.of(Review.sign(own, "reviewer", DAY, KEYS.getPrivate())));
        if (signed) {
            reviews.add(Review.sign(china, "reviewer", DAY, KEYS.getPrivate()));
        }
        return Packs.beginning(STANDARD, reviews, Map.of("reviewer", KEYS.getPublic())).with(china).with(own)
            .on(SITE, day);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static InForce nowhere() {
        return Packs.beginning(STANDARD, List.of(), Map.of()).on(SITE, DAY);
    }

    private static Gate.Finding finding(Gate gate, Condition condition) {
        return gate.findings().stream().filter(each -> each.condition() == condition).findFirst().orElseThrow();
    }

    private static Map<Condition, State> all(State state) {
        Map<Condition, State> states = new EnumMap<>(Condition.class);
        Arrays.asList(Condition.values()).forEach(each -> states.put(each, state));
        return states;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
