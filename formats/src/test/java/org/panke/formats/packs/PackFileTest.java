package org.panke.formats.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.Packs;
import org.panke.formats.Problem;

class PackFileTest {
    private static final String CITY = """
            id: cn-320505
            version: 1
            jurisdiction: {scheme: gb2260, code: 320505}
            parents: [cn]
            effectiveFrom: 2026-01-01
            reviewedOn: 2026-11-01
            reviewBy: 2027-11-01
            legalForm: [notice]
            confidence: secondary
            """;
    private static final String SOURCE = """
            citations:
              - fields: [face, consent, minors, alternative, retention, transmission, pia, filing, officer, recipients]
                instrument: {zh: 某通知, en: A notice}
                confidence: secondary
              - fields: [automatedDecision, publicPolicy, signage, incident, rights]
                instrument: {zh: 某通知, en: A notice}
                confidence: secondary
            """;
    /** Of each field that a child could say more loosely than China's pack, a value that is looser. */
    private static final Map<String, String> LOOSER = Map.ofEntries(Map.entry("consent.rePromptCooldown", "P29D"),
        Map.entry("minors.guardianAge", "13"), Map.entry("minors.faceExcludedUnder", "17"),
        Map.entry("minors.specialRulesRequired", "false"), Map.entry("alternative.required", "false"),
        Map.entry("alternative.parity", "false"), Map.entry("retention.productCeiling", "P31D"),
        Map.entry("retention.visitIdentity", "P31D"), Map.entry("retention.evidenceMin", "P2Y"),
        Map.entry("transmission.offDevice", "controller-processor"), Map.entry("pia.required", "false"),
        Map.entry("pia.keep", "P1Y"), Map.entry("filing.thresholdPersons", "100001"),
        Map.entry("filing.warnAt", "80001"), Map.entry("filing.deadlineWorkingDays", "31"),
        Map.entry("filing.changeWorkingDays", "31"), Map.entry("filing.terminationWorkingDays", "31"),
        Map.entry("officer.sensitivePersons", "100001"), Map.entry("recipients.separateConsentEach", "false"),
        Map.entry("recipients.recordsKeep", "P30M"), Map.entry("automatedDecision.humanRequired", "false"),
        Map.entry("automatedDecision.explain", "false"), Map.entry("automatedDecision.contest", "false"),
        Map.entry("publicPolicy.required", "false"), Map.entry("signage.required", "false"),
        Map.entry("incident.reportWithinHours", "1"), Map.entry("rights.answerWithin", "P16D"));

    private final Packs shipped = ShippedPacks.unreviewed();

    @Test
    void aPackThatLoosensItsParentIsRefusedWithTheFieldNamedWhereItStands() throws IOException {
        for (Map.Entry<String, String> each : LOOSER.entrySet()) {
            String[] name = each.getKey().split("\\.", -1);
            String said = name[0] + ":\n  " + name[1] + ": " + each.getValue() + "\n";
            List<Problem> problems = problems(CITY + said + SOURCE, shipped);
            assertThat(problems).as(said).extracting(Problem::field).containsOnly(each.getKey());
            assertThat(problems).as(said).allSatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(11);
                assertThat(problem.column()).isEqualTo(String.valueOf(name[1].length() + 5));
                assertThat(problem.expected().zh()).contains("不宽于 cn/1");
                assertThat(problem.expected().en()).contains("nothing looser than").contains("cn/1");
            });
        }
    }

    /** Lists are joined or intersected, and the mildest word or value of some fields is China's own. */
    @Test
    void everyFieldThatCouldBeLoosenedUnderChinasPackIsTried() {
        List<String> untried = new ArrayList<>();
        for (Field<?> field : Fields.all()) {
            if (!Fields.isConstant(field) && !LOOSER.containsKey(field.name())) {
                untried.add(field.name());
            }
        }
        assertThat(untried).containsExactly("face.mode", "face.permitted", "consent.form", "consent.eSignature",
            "consent.mustHaves", "alternative.kinds", "retention.statutoryMax", "pia.sections", "pia.redoOn",
            "publicPolicy.retentionSchedule");
    }

    @Test
    void aProhibitionIsNotLiftedBelowIt() throws IOException {
        String district = CITY.replace("320505", "320106");
        assertThat(problems(district + "face:\n  mode: consent\n" + SOURCE, shipped)).singleElement()
            .satisfies(problem -> assertThat(problem.expected().en()).contains("prohibited of cn-320100/1"));
    }

    @Test
    void aPackThatTightensIsTaken() throws IOException {
        PackFile file = read(CITY + "retention:\n  productCeiling: P7D\n" + SOURCE, shipped);
        assertThat(file).isInstanceOfSatisfying(PackFile.Good.class, good -> assertThat(
            good.pack().terms().written(Fields.FACE_CEILING)).contains("P7D"));
    }

    @Test
    void everyFaultIsSaidAtItsPlaceInBothLanguages() throws IOException {
        String broken = """
                id: CN-31
                version: one
                jurisdiction: {scheme: gb2260, code: CN-310000}
                effectiveFrom: 2026-13-01
                reviewedOn: 2026-11-01
                reviewBy: 2027-11-01
                legalForm: [rumour]
                confidence: text
                counselReviewed: true
                face:
                  ambientCapture: allowed
                  modus: consent
                consent:
                  rePromptCooldown: 30
                """;
        assertThat(problems(broken, shipped)).extracting(each -> each.line() + ":" + each.column() + " " + each.field())
            .containsExactlyInAnyOrder("1:5 id", "2:10 version", "3:38 jurisdiction.code", "4:16 effectiveFrom",
                "7:13 legalForm", "9:1 counselReviewed", "11:19 face.ambientCapture", "12:3 modus",
                "14:21 consent.rePromptCooldown");
        assertThat(problems(broken, shipped)).allSatisfy(each -> {
            assertThat(each.expected().zh()).containsPattern("\\p{IsHan}|prohibited");
            assertThat(each.expected().en()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void aPackOfACodeThatNobodyHasGivenOutIsRefusedAtTheCode() throws IOException {
        assertThat(problems(CITY.replace("code: 320505", "code: 999999"), shipped)).singleElement()
            .satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("jurisdiction.code");
                assertThat(problem.line() + ":" + problem.column()).isEqualTo("3:38");
            });
    }

    @Test
    void aValueWithoutASourceIsRefused() throws IOException {
        assertThat(problems(CITY + "signage:\n  required: true\n", shipped)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("signage.required");
            assertThat(problem.expected().en()).contains("citations");
        });
    }

    @Test
    void aSourceSaysInBothLanguagesWhatItIsAndOfWhat() throws IOException {
        String half = """
                citations:
                  - fields: [signage, colour]
                    instrument: {zh: 某通知}
                    confidence: hearsay
                """;
        assertThat(problems(CITY + half, shipped)).extracting(Problem::field).containsExactlyInAnyOrder(
            "citations.fields", "citations.instrument", "citations.confidence");
    }

    @Test
    void aVersionThatWasUsedIsNotUsedForOtherWords() throws IOException {
        String other = CITY.replace("320505", "310000");
        assertThat(problems(other, shipped)).extracting(Problem::field).containsExactly("version");
    }

    @Test
    void jsonIsReadToo() throws IOException {
        String json = """
                {"id": "cn-320505", "version": 1, "jurisdiction": {"scheme": "gb2260", "code": "320505"},
                 "effectiveFrom": "2026-01-01", "reviewedOn": "2026-11-01", "reviewBy": "2027-11-01",
                 "legalForm": ["notice"], "confidence": "secondary", "effectiveTo": null, "parents": ["cn"]}
                """;
        assertThat(read(json, shipped)).isInstanceOf(PackFile.Good.class);
    }

    @Test
    void whatIsNoYamlIsSaidWhereItStopsBeingSome() throws IOException {
        assertThat(problems("id: [cn\nversion: 1\n", shipped)).singleElement()
            .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(problems("", shipped)).extracting(Problem::field).contains("id", "jurisdiction");
    }

    private static PackFile read(String text, Packs beside) throws IOException {
        return PackFile.read(new StringReader(text), "pack.yaml", beside, Instant.parse("2026-12-01T00:00:00Z"));
    }

    private static List<Problem> problems(String text, Packs beside) throws IOException {
        return read(text, beside) instanceof PackFile.Bad bad ? bad.problems() : List.of();
    }
}
