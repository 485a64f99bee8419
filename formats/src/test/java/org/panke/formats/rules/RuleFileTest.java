package org.panke.formats.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Mode;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Span;
import org.panke.formats.Language;
import org.panke.formats.Problem;

class RuleFileTest {
    private static final String WHOLE =
        """
                zone: Asia/Shanghai
                group: [P1, P2]                 # projects of the same group, for NOT_THIS_GROUP
                channels:
                  - {id: A1, kind: AGENCY, name: 安家, commission: {percentBp: 150}, agentPhones: ["13900000001"]}
                  - {id: O1, kind: OWN, name: 自渠, commission: {fixedFen: 3000000}, suspendedFrom: "2026-06-01T00:00:00+08:00", suspendedUntil: null}
                staffPhones: ["13900000000"]
                versions:
                  - version: 1
                    effectiveFrom: "2026-01-01T00:00:00+08:00"
                    leadTime: PT30M
                    naturalProtection: P30D
                    byKind: {AGENCY: {mode: FIRST_SHOWING, validity: P3D}}
                    byChannel: {A1: {validity: P5D}}
                """;

    @Test
    void aWholeFileSaysWhatItSays() throws IOException {
        Rules rules = good(WHOLE);
        assertThat(rules.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(rules.group()).containsExactlyInAnyOrder(new ProjectId("P1"), new ProjectId("P2"));
        assertThat(rules.staffPhones()).containsExactly(Phone.mainland(13900000000L));
        Channel agency = rules.channels().get(new ChannelId("A1"));
        Channel own = rules.channels().get(new ChannelId("O1"));
        assertThat(agency).isEqualTo(new Channel(new ChannelId("A1"), ChannelKind.AGENCY, "安家",
            new Commission.Percent(150), Set.of(Phone.mainland(13900000001L)), null, null));
        assertThat(own.commission()).isEqualTo(new Commission.Fixed(3_000_000));
        assertThat(own.suspendedFrom()).isEqualTo(Instant.parse("2026-05-31T16:00:00Z"));
        RuleVersion version = rules.versions().getFirst();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.effectiveFrom()).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(version.of(agency).get(Parameter.VALIDITY)).isEqualTo(Span.parse("P5D"));
        assertThat(version.of(agency).get(Parameter.MODE)).isEqualTo(Mode.FIRST_SHOWING);
        assertThat(version.of(own).get(Parameter.VALIDITY)).isEqualTo(Span.parse("P30D"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'# nothing but a comment'", "'---'", "'zone:'"})
    void anEmptyFileLeavesEverythingAtItsDefault(String text) throws IOException {
        Rules rules = good(text);
        assertThat(rules.zone()).isEqualTo(Rules.CHINA);
        assertThat(rules.versions()).singleElement().satisfies(only -> assertThat(only.number()).isZero());
    }

    @Test
    void everyParameterCanBeSetByItsName() throws IOException {
        RuleVersion version = good(version("""
                leadTime: PT1H
                validity: P1M
                phoneForms: [FULL, FIRST3_LAST6]
                surnameRequired: false
                renewals: 0
                holdFor: []
                pairLift: 2.5
                maskFlood: 4
                """)).versions().getFirst();
        assertThat(version.natural().get(Parameter.LEAD_TIME)).isEqualTo(Duration.ofHours(1));
        assertThat(version.natural().get(Parameter.VALIDITY)).isEqualTo(Span.parse("P1M"));
        assertThat(version.natural().get(Parameter.PHONE_FORMS))
            .containsExactlyInAnyOrder(PhoneForm.FULL, PhoneForm.FIRST3_LAST6);
        assertThat(version.natural().get(Parameter.SURNAME_REQUIRED)).isFalse();
        assertThat(version.natural().get(Parameter.RENEWALS)).isZero();
        assertThat(version.natural().get(Parameter.HOLD_FOR)).isEqualTo(Set.<SignalKind>of());
        assertThat(version.natural().get(Parameter.PAIR_LIFT)).isEqualTo(2.5);
        assertThat(version.natural().get(Parameter.MASK_FLOOD)).isEqualTo(4.0);
    }

    @Test
    void numbersWillDoAsIdsAndUnquotedPhonesAsPhones() throws IOException {
        Rules rules = good(
            "group: [1, 2]\nchannels: [{id: 007, kind: OWN}]\nstaffPhones: [13900000000, +86 139-0000-0001]\n");
        assertThat(rules.group()).contains(new ProjectId("1"));
        assertThat(rules.channels()).containsOnlyKeys(new ChannelId("007"));
        assertThat(rules.channels().get(new ChannelId("007")).name()).isEqualTo("007");
        assertThat(rules.staffPhones()).hasSize(2);
    }

    @Test
    void aDateWithoutAnOffsetBeginsInTheProjectsZone() throws IOException {
        assertThat(good("zone: Asia/Tokyo\nversions: [{version: 1, effectiveFrom: 2026-01-01}]").versions().getFirst()
            .effectiveFrom()).isEqualTo(Instant.parse("2025-12-31T15:00:00Z"));
        assertThat(good("versions: [{version: 1, effectiveFrom: 2026-01-01T08:00:00}]").versions().getFirst()
            .effectiveFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leadTime: 30                       | PT30M
            leadTime: 30分钟                     | PT30M
            leadTime: 2h                       | PT2H
            leadTime: P1D                      | under a day
            leadTime: PT24H                    | under a day
            leadTime: -PT5M                    | PT30M
            leadTime: P30M                     | PT30M
            leadTime: P1Y                      | a term, like PT30M
            leadTime: 1 day                    | a term, like PT30M
            validity: 3                        | P3D
            validity: 3天                       | P3D
            validity: PT3D                     | P3D
            validity: -P3D                     | P30D
            validity: [P3D]                    | P30D
            validity: P9999999D                | thousand years
            mode: first_showing                | FIRST_REGISTRATION | FIRST_SHOWING
            renewals: -1                       | 0, 1, 2
            renewals: '2'                      | 0, 1, 2
            renewals: 1.5                      | 0, 1, 2
            surnameRequired: yes               | true
            phoneForms: FULL                   | [FULL,
            phoneForms: [FULL, LAST4]          | FIRST3_LAST6
            phoneForms: [OTHER]                | FIRST4_LAST3]
            phoneForms: []                     | at least one
            leedTime: PT30M                    | did you mean leadTime?
            lead_time: PT30M                   | did you mean leadTime?
            bykind: {}                         | did you mean byKind?
            byKind: {GUESTS: {}}               | one of: AGENCY, OWN, PUBLIC, REFERRAL
            byKind: {OWN: {household: DISPUTE}}             | same for every channel
            byKind: {OWN: {naturalProtection: P3D}}         | same for every channel
            byChannel: {A1: {lowArrival: 0.1}}              | same for every channel
            byChannel: {A2: {validity: P3D}}   | did you mean A1?
            byChannel: {A1: {validty: P3D}}    | did you mean validity?
            """)
    void whatMakesNoSenseIsSaidWithItsPlaceAndWhatWasExpected(String line, String expected) throws IOException {
        List<Problem> problems = bad("channels: [{id: A1, kind: AGENCY}]\n" + version(line));
        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.expected().in(Language.EN)).contains(expected);
            assertThat(problem.expected().in(Language.ZH)).isNotBlank();
            assertThat(problem.line()).isEqualTo(5);
            assertThat(Integer.parseInt(problem.column())).isGreaterThanOrEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
        textBlock = """
                zone: Asia/Nanjing                                     | Asia/Shanghai
                group: P1                                              | list
                channel: []                                            | did you mean channels?
                channels: {A1: {}}                                     | list
                channels: [{kind: OWN}]                                | id: a channel id
                channels: [{id: A1}]                                   | kind: a kind
                channels: [{id: A1, kind: 分销}]                         | AGENCY, OWN
                channels: [{id: A1, kind: OWN}, {id: A1, kind: OWN}]   | stands once
                channels: [{id: A1, kind: OWN, commission: 1.5%}]      | key: value
                channels: [{id: A1, kind: OWN, commission: {percentBp: 1.5}}]   | 150 is 1.5 %
                channels: [{id: A1, kind: OWN, commission: {percentBp: 20000}}] | 150 is 1.5 %
                channels: [{id: A1, kind: OWN, commission: {fixedFen: -1}}]     | whole number of fen
                channels: [{id: A1, kind: OWN, commission: {fixedFen: 1, percentBp: 1}}] | either
                channels: [{id: A1, kind: OWN, suspendedFrom: soon}]   | 2026-01-01T00:00:00+08:00
                channels: [{id: A1, kind: OWN, suspendedFrom: 2026-02-01, suspendedUntil: 2026-01-01}] | after suspendedFrom
                channels: [{id: A1, kind: OWN, agentPhones: ["138****1234"]}] | full phone number
                staffPhones: ["1390000000"]                            | full phone number
                versions: [{effectiveFrom: 2026-01-01}]                | version: a number
                versions: [{version: 1}]                               | effectiveFrom: from when
                versions: [{version: one, effectiveFrom: 2026-01-01}]  | version number
                versions: [{version: 1, effectiveFrom: 2026-01-01}, {version: 1, effectiveFrom: 2026-02-01}] | stands once
                versions: [{version: 1, effectiveFrom: 2026-01-01}, {version: 2, effectiveFrom: "2025-12-31T16:00:00Z"}] | no other version
                channels: [{id: A1, kind: OWN, name: 安家}, {id: A2, kind: OWN, name: 安家}] | name that stands once
                zone: [                                                | YAML
                - 1                                                    | key: value
                zone: "a                                               | YAML
                """)
    void aMistakeAnywhereIsOneClearProblem(String text, String expected) throws IOException {
        assertThat(bad(text)).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.expected().in(Language.EN)).contains(expected);
            assertThat(problem.expected().in(Language.ZH)).isNotBlank();
        });
    }

    @Test
    void aKeySaidTwiceIsAProblemWhereItIsSaidAgain() throws IOException {
        assertThat(bad("zone: Asia/Shanghai\nzone: Asia/Tokyo\n")).singleElement()
            .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        assertThat(bad(version("leadTime: 30\nvalidity: 3\nrenewals: x\n"))).hasSize(3);
    }

    @Test
    void whatStandsTwiceIsSaidWithTheOtherFaultsAndAtItsPlace() throws IOException {
        List<Problem> problems = bad("""
                channels:
                  - {id: A1, kind: AGENCY, name: 安家}
                  - {id: A1, kind: GUESTS, name: 安家}
                versions:
                  - {version: 1, effectiveFrom: 2026-01-01}
                  - {version: 1, effectiveFrom: 2026-01-01, leadTime: 30}
                """);
        assertThat(problems).extracting(Problem::field).containsExactlyInAnyOrder("id", "kind", "name", "version",
            "effectiveFrom", "leadTime");
        assertThat(problems).extracting(Problem::line).containsExactly(3L, 3L, 3L, 6L, 6L, 6L);
    }

    @Test
    void whatIsNoYamlIsExplainedInEachLanguageWithoutTheOther() throws IOException {
        Problem problem = bad("channels: [}\n").getFirst();
        assertThat(problem.column()).isEqualTo("12");
        assertThat(problem.found()).isEqualTo("}");
        assertThat(problem.expected().in(Language.ZH)).contains("不是正确的 YAML").doesNotContainPattern("[a-z]{2}");
        assertThat(problem.expected().in(Language.EN)).contains("correct YAML").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aPhoneNeverStandsInAProblem() throws IOException {
        assertThat(bad("staffPhones: [\"1390000123456\"]").getFirst().found()).isEqualTo("139##########");
    }

    @Test
    void aFileInUtf8WithAMarkOrInGb18030ReadsTheSame(@TempDir Path folder) throws IOException {
        Path marked = Files.writeString(folder.resolve("marked.yaml"), "\ufeff" + WHOLE, StandardCharsets.UTF_8);
        Path national = Files.writeString(folder.resolve("national.yaml"), WHOLE, Charset.forName("GB18030"));
        for (Path file : List.of(marked, national)) {
            assertThat(RuleFile.read(file)).isInstanceOfSatisfying(RuleFile.Good.class,
                good -> assertThat(good.rules().channels().get(new ChannelId("A1")).name()).isEqualTo("安家"));
        }
    }

    private static String version(String parameters) {
        return "versions:\n  - version: 1\n    effectiveFrom: 2026-01-01\n" + parameters.indent(4);
    }

    private static Rules good(String text) throws IOException {
        RuleFile file = RuleFile.read(new StringReader(text), "rules.yaml");
        assertThat(file).isInstanceOf(RuleFile.Good.class);
        return ((RuleFile.Good) file).rules();
    }

    private static List<Problem> bad(String text) throws IOException {
        RuleFile file = RuleFile.read(new StringReader(text), "rules.yaml");
        assertThat(file).isInstanceOf(RuleFile.Bad.class);
        return ((RuleFile.Bad) file).problems();
    }
}
