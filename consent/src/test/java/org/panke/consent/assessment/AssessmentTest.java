package org.panke.consent.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.consent.assessment.Assessment.Standing;
import org.panke.consent.packs.AnyPack;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.PiaSection;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Site;
import org.panke.consent.packs.Terms;
import org.panke.house.Shows;

class AssessmentTest {
    private static final LocalDate DAY = AnyPack.DAY;
    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final Set<PiaSection> FOUR = Set.of(PiaSection.LEGALITY_NECESSITY,
        PiaSection.EFFECT_AND_MITIGATION, PiaSection.LEAK_TAMPER_LOSS_RISK, PiaSection.PROTECTION_ADEQUACY);
    private static final Terms TERMS = AnyPack.standard(7).terms().with(Fields.PIA_SECTIONS, FOUR)
        .with(Fields.PIA_KEEP, Period.ofYears(3));
    private static final InForce LAW = law(TERMS);
    private static final Configuration NOW =
        Configuration.of(LAW).with("purpose", "visit").with("recipients", List.of())
            .with("retention", "P30D");

    @Test
    void holdsWhereEveryQuestionIsAnsweredOfWhatIsDoneNow() {
        assertThat(Assessment.standing(whole(), LAW, NOW)).isInstanceOf(Standing.Holds.class);
        assertThat(Assessment.standing(null, LAW, NOW)).isInstanceOf(Standing.None.class);
    }

    @ParameterizedTest
    @EnumSource(value = PiaSection.class, names = {"LEGALITY_NECESSITY", "EFFECT_AND_MITIGATION",
        "LEAK_TAMPER_LOSS_RISK", "PROTECTION_ADEQUACY"})
    @Shows("R04")
    void aQuestionLeftOpenOrAnsweredByBlanksIsNamed(PiaSection one) {
        for (String answer : List.of("", "  \n")) {
            Map<PiaSection, String> sections = new EnumMap<>(whole().sections());
            sections.put(one, answer);
            assertThat(Assessment.standing(new Assessment("somebody", DAY, NOW, sections), LAW, NOW))
                .isEqualTo(new Standing.Incomplete(Set.of(one)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "recipients", "processors", "retention", "model"})
    @Shows("R04")
    void anyChangeMakesItStaleAndIsNamed(String part) {
        assertThat(Assessment.standing(whole(), LAW, NOW.with(part, "another")))
            .isInstanceOfSatisfying(Standing.Stale.class, stale -> assertThat(stale.changed()).containsExactly(part));
        assertThat(NOW.with(part, "another").digest()).isNotEqualTo(NOW.digest());
    }

    @Test
    @Shows("R04")
    void anotherLawMakesItStaleToo() {
        InForce stricter = law(TERMS.with(Fields.GUARDIAN_AGE, 99));
        Configuration then = Configuration.of(stricter).with("purpose", "visit").with("recipients", List.of())
            .with("retention", "P30D");
        assertThat(Assessment.standing(whole(), stricter, then))
            .isInstanceOfSatisfying(Standing.Stale.class, stale -> assertThat(stale.changed()).containsExactly("law"));
    }

    @Test
    @Shows("R05")
    void isKeptWhileInUseAndThreeYearsLonger() {
        LocalDate end = DAY.plusYears(2);
        assertThat(whole().mayBeDeleted(LAW, null, DAY.plusYears(50))).isFalse();
        assertThat(whole().mayBeDeleted(LAW, end, end.plusYears(3))).isFalse();
        assertThat(whole().mayBeDeleted(LAW, end, end.plusYears(3).plusDays(1))).isTrue();
    }

    private static Assessment whole() {
        Map<PiaSection, String> sections = new EnumMap<>(PiaSection.class);
        FOUR.forEach(each -> sections.put(each, "what was found"));
        return new Assessment("somebody", DAY, NOW, sections);
    }

    private static InForce law(Terms terms) {
        Pack china = AnyPack.of("cn", CHINA, Set.of(), terms);
        return Packs.beginning(AnyPack.standard(7), List.of(), Map.of()).with(china)
            .on(new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of(CHINA)), DAY);
    }
}
