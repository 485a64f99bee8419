package org.panke.formats.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.panke.consent.packs.Comparison;
import org.panke.consent.packs.Confidence;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Site;
import org.panke.house.Shows;

class ShippedPacksTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Packs packs = ShippedPacks.unreviewed();

    @Test
    void everyShippedPackLoadsBesideTheOthers() {
        assertThat(packs.known()).extracting(Object::toString).containsExactly("cn/0", "cn/1", "cn-120000/1",
            "cn-310000/1", "cn-320100/1", "cn-320300/1", "cn-330100/1", "cn-440300/1", "cn-530100/1", "default/1",
            "eu/1", "us-co/1", "us-il/1", "us-tx/1", "us-wa/1");
    }

    @Test
    void noneIsReviewedAndNoneSwitchesAnythingOn() {
        for (String place : List.of("gb2260:330100", "gb2260:310000", "eu:EU", "iso3166-2:US-IL")) {
            InForce law = packs.on(site(place), DAY);
            assertThat(law.isReviewed()).as(place).isFalse();
            assertThat(law.enabled()).as(place).isEmpty();
        }
    }

    @Test
    void everyValueThatHoldsHasASourceAndEverySourceAMark() {
        for (String place : List.of("gb2260:330100", "gb2260:320100", "eu:EU", "iso3166-2:US-IL", "iso3166-1:JP")) {
            InForce law = packs.on(site(place), DAY);
            for (Field<?> field : law.terms().fields()) {
                assertThat(law.sources(field)).as(place + " " + field).isNotEmpty()
                    .allMatch(source -> Fields.isConstant(field) || !source.citations().isEmpty());
            }
        }
    }

    @Test
    void aNumberThatNoLawNamesIsMarkedAsTheProductsOwn() {
        for (String place : List.of("gb2260:330100", "eu:EU", "iso3166-2:US-IL", "iso3166-1:JP")) {
            for (Field<?> field : List.of(Fields.VISIT_CEILING, Fields.FACE_CEILING, Fields.COOL_DOWN,
                Fields.FACE_EXCLUDED_UNDER)) {
                assertThat(packs.on(site(place), DAY).sources(field)).as(place + " " + field)
                    .allMatch(source -> source.citations().stream()
                        .anyMatch(each -> each.confidence() == Confidence.PRODUCT));
            }
        }
    }

    @Test
    @Shows("R01")
    void theFilingBeginsWithTheFirstDayOfJuneInTheSitesOwnTime() {
        Site hangzhou = site("gb2260:330100");
        InForce may = packs.at(hangzhou, Instant.parse("2025-05-31T15:59:59Z"));
        InForce june = packs.at(hangzhou, Instant.parse("2025-05-31T16:00:00Z"));
        assertThat(may.day()).isEqualTo("2025-05-31");
        assertThat(may.get(Fields.FILING_THRESHOLD)).isEmpty();
        assertThat(june.get(Fields.FILING_THRESHOLD)).contains(100_000);
        assertThat(List.of(may, june)).allMatch(law -> law.isKnown()
            && law.get(Fields.FACE_MODE).orElseThrow() == FaceMode.CONSENT);
    }

    @Test
    void shanghaisRuleBeginsWithTheYear() {
        assertThat(packs.on(site("gb2260:310000"), LocalDate.of(2021, 12, 31)).packs()).extracting(Object::toString)
            .containsExactly("cn/0");
        assertThat(packs.on(site("gb2260:310000"), LocalDate.of(2022, 1, 1)).packs()).extracting(Object::toString)
            .containsExactly("cn/0", "cn-310000/1");
    }

    @Test
    @Shows({"R01", "R02"})
    void whoMovesFromHangzhouToNanjingMayCompareNoFaces() {
        InForce before = packs.on(site("gb2260:330106"), DAY);
        InForce after = packs.on(site("gb2260:320106"), DAY);
        assertThat(before.get(Fields.FACE_MODE)).contains(FaceMode.CONSENT);
        assertThat(before.get(Fields.FACE_PERMITTED)).contains(Set.of(Comparison.ONE_TO_ONE, Comparison.ONE_TO_MANY));
        assertThat(after.get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
        assertThat(after.sources(Fields.FACE_MODE).getLast().pack().confidence()).isEqualTo(Confidence.UNCONFIRMED);
    }

    @Test
    @Shows({"R01", "R02"})
    void facesAreProhibitedWhereAPackSaysSoOrNoneIsKnown() {
        for (String place : List.of("iso3166-1:CN", "iso3166-2:CN-JS", "gb2260:320000", "gb2260:999999",
            "iso3166-2:CN-ZZ",
            "iso3166-1:ZZ", "gb2260:320300", "gb2260:120101", "iso3166-2:US-TX", "iso3166-2:US-WA",
            "iso3166-2:US-CO", "iso3166-2:US-CA", "iso3166-1:JP", "gb2260:810000")) {
            assertThat(packs.on(site(place), DAY).get(Fields.FACE_MODE)).as(place).contains(FaceMode.PROHIBITED);
        }
    }

    @Test
    @Shows("R01")
    void aPackThatNobodyLooksAtForAYearAndAMonthIsProhibited() {
        assertThat(packs.on(site("gb2260:330100"), LocalDate.of(2027, 12, 23)).get(Fields.FACE_MODE))
            .contains(FaceMode.CONSENT);
        assertThat(packs.on(site("gb2260:330100"), LocalDate.of(2027, 12, 24)).get(Fields.FACE_MODE))
            .contains(FaceMode.PROHIBITED);
    }

    private static Site site(String place) {
        String[] parts = place.split(":", -1);
        Scheme scheme = List.of(Scheme.values()).stream().filter(each -> each.word().equals(parts[0])).findFirst()
            .orElseThrow();
        return new Site("P1", CHINA, Set.of(new Jurisdiction(scheme, parts[1])));
    }
}
