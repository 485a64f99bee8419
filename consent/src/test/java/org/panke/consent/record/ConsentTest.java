package org.panke.consent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.consent.Canonical;
import org.panke.consent.Digest;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Scheme;
import org.panke.consent.record.Consent.Outcome;
import org.panke.consent.record.Consent.State;
import org.panke.consent.record.Step.By;
import org.panke.consent.record.Step.Kind;
import org.panke.house.Shows;

class ConsentTest {
    private static final Setting SETTING = new Setting(new Said("某某置业有限公司", "Some Property Ltd"),
        List.of(new Said("某打印店", "A print shop")), Set.of(new Jurisdiction(Scheme.GB2260, "330106")));
    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");
    private static final Digest NOTICE = Digest.of("one");
    private static final Digest OTHER = Digest.of("other");
    private static final Consent NONE = Consent.none("P1", "17", Purpose.CONTACT, Period.ofDays(30), Period.ofDays(90));

    @Test
    void isGivenByWhoWasToldAskedAndSaidYes() {
        Consent given = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON);
        assertThat(given.state(at(2))).isEqualTo(State.GIVEN);
        assertThat(given.justifies(at(2))).isTrue();
        assertThat(NONE.justifies(at(2))).isFalse();
    }

    @Test
    @Shows("R07")
    void nobodyAgreesWithoutBeingAskedOrToAnotherNoticeOrForSomebodyElse() {
        Consent asked = taken(NONE, Kind.REQUESTED, 0, By.OFFICE);
        assertThat(why(NONE, new Step(Kind.GIVEN, at(1), NOTICE, By.PERSON))).isEqualTo(Why.NOT_ASKED);
        assertThat(why(asked, new Step(Kind.GIVEN, at(1), OTHER, By.PERSON))).isEqualTo(Why.OTHER_NOTICE);
        assertThat(why(asked, new Step(Kind.GIVEN, at(1), NOTICE, By.OFFICE))).isEqualTo(Why.NOT_THE_PERSON);
        assertThat(why(asked, new Step(Kind.GIVEN, at(1), NOTICE, By.TIME))).isEqualTo(Why.NOT_THE_PERSON);
    }

    @Test
    @Shows("R14")
    void whoRefusedIsNotAskedAgainUntilTheCoolDownIsOverButMayChangeTheirMind() {
        Consent refused = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.REFUSED, 1, By.PERSON);
        Instant end = at(1).plus(Duration.ofDays(30));
        Step asking = new Step(Kind.REQUESTED, end.minusMillis(1), NOTICE, By.OFFICE);
        assertThat(why(refused, asking)).isEqualTo(Why.COOL_DOWN);
        assertThat(refused.quietUntil(at(2))).contains(end);
        assertThat(refused.with(new Step(Kind.REQUESTED, end, NOTICE, By.OFFICE))).isInstanceOf(Outcome.Taken.class);
        Consent changed = taken(refused, Kind.REQUESTED, 2, By.PERSON, Kind.GIVEN, 3, By.PERSON);
        assertThat(changed.justifies(at(4))).isTrue();
    }

    @Test
    @Shows({"R14", "R15"})
    void whatIsWithdrawnIsOverAtOnceAndIsNotAskedForAgainEither() {
        Consent withdrawn = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON, Kind.WITHDRAWN, 2,
            By.PERSON);
        assertThat(withdrawn.justifies(at(2))).isFalse();
        assertThat(why(withdrawn, new Step(Kind.REQUESTED, at(3), NOTICE, By.OFFICE))).isEqualTo(Why.COOL_DOWN);
        assertThat(why(withdrawn, new Step(Kind.WITHDRAWN, at(3), NOTICE, By.PERSON))).isEqualTo(Why.NOTHING_TO_END);
    }

    @Test
    void aYesThatArrivesLateDoesNotUndoAWithdrawal() {
        Consent withdrawn = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON, Kind.WITHDRAWN, 5,
            By.PERSON);
        assertThat(why(withdrawn, new Step(Kind.GIVEN, at(3), NOTICE, By.PERSON))).isEqualTo(Why.OUT_OF_ORDER);
        assertThat(why(withdrawn, new Step(Kind.GIVEN, at(6), NOTICE, By.PERSON))).isEqualTo(Why.NOT_ASKED);
        Consent elsewhere = taken(NONE, Kind.REQUESTED, 2, By.OFFICE, Kind.GIVEN, 5, By.PERSON);
        assertThat(withdrawn.merged(elsewhere).justifies(at(9))).isFalse();
        assertThat(elsewhere.merged(withdrawn)).isEqualTo(withdrawn.merged(elsewhere));
    }

    @Test
    void endsByItselfWhenItsTimeIsOver() {
        Consent given = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON);
        Instant end = at(1).plus(Duration.ofDays(90));
        assertThat(given.state(end.minusMillis(1))).isEqualTo(State.GIVEN);
        assertThat(given.state(end)).isEqualTo(State.EXPIRED);
        assertThat(why(given, new Step(Kind.EXPIRED, end.minusMillis(1), NOTICE, By.TIME))).isEqualTo(Why.NOT_YET);
    }

    @Test
    void nothingFollowsATermination() {
        Consent over = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON, Kind.TERMINATED, 2,
            By.OFFICE);
        for (Kind kind : Kind.values()) {
            for (By by : By.values()) {
                assertThat(why(over, new Step(kind, at(200 * 24 * 60), NOTICE, by))).isEqualTo(Why.OVER);
            }
        }
    }

    /** Whatever steps arrive in whatever order at two places, once withdrawn only being asked and agreeing anew revives it. */
    @Test
    @Shows("R15")
    void noOrderOfAnyStepsRevivesWhatWasWithdrawn() {
        List<Long> revived = LongStream.range(0, 3000).filter(seed -> {
            Random random = new Random(seed);
            Consent here = NONE;
            Consent there = NONE;
            for (Step step : steps(random)) {
                here = random.nextBoolean() && here.with(step) instanceof Outcome.Taken taken ? taken.consent() : here;
                there = random.nextBoolean() && there.with(step) instanceof Outcome.Taken taken ? taken.consent()
                    : there;
            }
            Consent merged = here.merged(there);
            boolean isStable = merged.equals(there.merged(here)) && merged.merged(here).equals(merged);
            return !isStable || merged.justifies(at(100)) && !isAnew(merged.steps());
        }).boxed().toList();
        assertThat(revived).isEmpty();
    }

    /** Whether after the last withdrawal or refusal there is a request, and after that a yes. */
    private static boolean isAnew(List<Step> steps) {
        List<Kind> kinds = steps.stream().map(Step::kind).toList();
        int end = Math.max(kinds.lastIndexOf(Kind.WITHDRAWN), kinds.lastIndexOf(Kind.REFUSED));
        List<Kind> after = kinds.subList(end + 1, kinds.size());
        return after.contains(Kind.REQUESTED) && after.indexOf(Kind.REQUESTED) < after.lastIndexOf(Kind.GIVEN)
            && !after.contains(Kind.TERMINATED);
    }

    private static List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            steps.add(new Step(Kind.values()[random.nextInt(Kind.values().length)], at(random.nextInt(20)),
                random.nextInt(5) > 0 ? NOTICE : OTHER, random.nextInt(4) > 0 ? By.PERSON : By.OFFICE));
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    @Test
    @Shows("R08")
    void theRecordInJsonLdTellsTheSameConsent() {
        Consent consent = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.REFUSED, 1, By.PERSON, Kind.REQUESTED, 2,
            By.PERSON, Kind.GIVEN, 3, By.PERSON, Kind.WITHDRAWN, 4, By.PERSON);
        Map<String, Object> record = ConsentLd.written(consent, SETTING);
        assertThat(ConsentLd.read(record)).contains(consent);
        assertThat(Stream.of(Purpose.values()).map(
            each -> Consent.none("P1", "17", each, Period.ofDays(1), Period.ofYears(1))))
            .allSatisfy(each -> assertThat(ConsentLd.read(ConsentLd.written(each, Setting.UNSAID))).contains(each));
        assertThat(Canonical.json(record)).contains("\"dpv:ConsentWithdrawn\"", "\"dct:conformsTo\"",
            "https://w3id.org/dpv/schema/dpv-27560#record", "sha256:" + NOTICE);
    }

    @Test
    @Shows("R08")
    void theRecordTellsWhichDataForWhomOnWhatBasisUnderWhichLawWithWhichRightsAndUntilWhen() {
        Consent consent = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON);
        Map<String, Object> record = ConsentLd.written(consent, SETTING);
        assertThat(record).containsEntry("dpv:hasLegalBasis", Map.of("@id", "dpv:Consent"))
            .containsEntry("dct:conformsTo", Map.of("@id", "https://w3id.org/dpv/schema/dpv-27560#record"))
            .containsEntry("dpv:hasDuration", Map.of("@type", "dpv:UntilTimeDuration", "rdf:value",
                Map.of("@type", "xsd:dateTime", "@value", consent.until().orElseThrow().toString())));
        String json = Canonical.json(record);
        assertThat(json).contains("\"@id\":\"pd:TelephoneNumber\"", "某某置业有限公司", "A print shop",
            "\"dct:identifier\":\"gb2260:330106\"", "\"@id\":\"panke:withdraw\"", "to take the consent back",
            "{\"@language\":\"en\",\"@value\":\"phone number\"}",
            "\"dpv:isIndicatedBy\":{\"@id\":\"panke:person\"}");
        assertThat(Canonical.json(ConsentLd.written(taken(consent, Kind.WITHDRAWN, 2, By.PERSON), SETTING)))
            .as("what is taken back has no end to come").doesNotContain("UntilTimeDuration");
        assertThat(Canonical.json(ConsentLd.written(consent, Setting.UNSAID))).doesNotContain("hasRecipient");
    }

    @Test
    void aRecordThatCouldNotHaveComeToBeIsNone() {
        Consent consent = taken(NONE, Kind.REQUESTED, 0, By.OFFICE, Kind.GIVEN, 1, By.PERSON);
        Map<String, Object> record = new LinkedHashMap<>(ConsentLd.written(consent, SETTING));
        List<Object> status = new ArrayList<>((List<?>) record.get("dpv:hasConsentStatus"));
        Collections.reverse(status);
        record.put("dpv:hasConsentStatus", status);
        assertThat(ConsentLd.read(record)).isEmpty();
        for (String key : List.of("dct:conformsTo", "dpv:hasDataSubject", "panke:lasts", "dpv:hasProcess")) {
            Map<String, Object> lacking = new HashMap<>(ConsentLd.written(consent, SETTING));
            lacking.put(key, "nothing");
            assertThat(ConsentLd.read(lacking)).as(key).isEmpty();
        }
    }

    private static Instant at(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static Why why(Consent consent, Step step) {
        return switch (consent.with(step)) {
            case Outcome.Refused refused -> refused.why();
            case Outcome.Taken taken -> throw new AssertionError("taken: " + taken);
        };
    }

    /** Steps as kind, minute, by whom. */
    private static Consent taken(Consent from, Object... steps) {
        Consent consent = from;
        for (int i = 0; i < steps.length; i += 3) {
            Step step = new Step((Kind) steps[i], at((int) steps[i + 1]), NOTICE, (By) steps[i + 2]);
            assertThat(consent.with(step)).isInstanceOf(Outcome.Taken.class);
            consent = ((Outcome.Taken) consent.with(step)).consent();
        }
        return consent;
    }
}
