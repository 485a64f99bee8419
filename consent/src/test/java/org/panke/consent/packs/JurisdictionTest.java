package org.panke.consent.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;

/** Which places there are, and what lies in what. */
class JurisdictionTest {
    private static final Jurisdiction CHINA = place("iso3166-1:CN");
    private static final Jurisdiction NANJING = place("gb2260:320100");
    private static final Terms LENIENT = AnyPack.standard(7).terms().with(Fields.FACE_MODE, FaceMode.CONSENT);
    private static final Terms PROHIBITING = Terms.NONE.with(Fields.FACE_MODE, FaceMode.PROHIBITED);
    private static final Pack CN = AnyPack.of("cn", CHINA, Set.of(), LENIENT);
    private static final Pack CN_320100 = AnyPack.of("cn-320100", NANJING, Set.of("cn"), PROHIBITING);
    private static final LocalDate DAY = AnyPack.DAY;

    private final Packs packs = none().with(CN).with(CN_320100);

    @Test
    @Shows("R01")
    void aCodeThatNobodyHasGivenOutIsNowhereAndProhibited() {
        for (String code : List.of("gb2260:999999", "gb2260:330000", "gb2260:339900", "gb2260:470100", "gb2260:371202",
            "iso3166-2:CN-ZZ", "iso3166-2:CN-320", "iso3166-2:CN-ZJ", "iso3166-1:XX", "iso3166-2:US-ZZ")) {
            boolean exists = Set.of("gb2260:330000", "iso3166-2:CN-ZJ").contains(code);
            InForce law = packs.on(site(code), DAY);
            assertThat(law.isKnown()).as(code).isEqualTo(exists);
            assertThat(law.get(Fields.FACE_MODE)).as(code)
                .contains(exists ? FaceMode.CONSENT : FaceMode.PROHIBITED);
        }
    }

    @Test
    void aPackOfAPlaceThatDoesNotExistIsRejectedAndTheCodeNamed() {
        Pack nowhere = AnyPack.of("nowhere", place("gb2260:999999"), Set.of("cn"), PROHIBITING);
        assertThat(packs.faults(nowhere)).extracting(Fault::field).containsExactly("jurisdiction.code");
    }

    @Test
    @Shows("R02")
    void whoeverSaysTheCountryOrTheProvinceIsUnderTheStrictestOfItsCities() {
        for (String code : List.of("iso3166-1:CN", "iso3166-2:CN-JS", "gb2260:320000")) {
            InForce law = packs.on(site(code), DAY);
            assertThat(law.isKnown()).as(code).isTrue();
            assertThat(law.inside()).as(code).containsExactly(CN_320100);
            assertThat(law.get(Fields.FACE_MODE)).as(code).contains(FaceMode.PROHIBITED);
        }
        assertThat(packs.on(site("iso3166-2:CN-ZJ"), DAY).get(Fields.FACE_MODE)).contains(FaceMode.CONSENT);
    }

    @Test
    void whoeverSaysTheCityAsWellIsNotAnywhereInTheCountry() {
        Site hangzhou = site("iso3166-1:CN", "gb2260:330100");
        assertThat(packs.on(hangzhou, DAY).inside()).isEmpty();
        assertThat(packs.on(hangzhou, DAY).get(Fields.FACE_MODE)).contains(FaceMode.CONSENT);
    }

    @Test
    void aPlaceIsTheSameByWhicheverNameItIsCalled() {
        Pack jiangsu = AnyPack.of("cn-js", place("iso3166-2:CN-JS"), Set.of("cn"), PROHIBITING);
        Packs with = none().with(CN).with(jiangsu);
        assertThat(with.on(site("gb2260:320505"), DAY).packs()).contains(jiangsu);
        assertThat(with.on(site("gb2260:320000"), DAY).packs()).contains(jiangsu);
        assertThat(with.on(site("gb2260:330100"), DAY).packs()).doesNotContain(jiangsu);
        assertThat(packs.on(site("iso3166-2:CN-HK"), DAY).isKnown()).isFalse();
        assertThat(packs.on(site("iso3166-1:HK"), DAY).isKnown()).isFalse();
    }

    @Test
    void noWiderPlaceIsLaxerThanAnyPackInsideIt() {
        List<Jurisdiction> narrower = List.of(NANJING, place("gb2260:320115"),
            place("gb2260:330100"), place("iso3166-2:CN-GD"),
            place("gb2260:440300"));
        List<Boolean> hold = LongStream.range(0, 300).mapToObj(seed -> {
            AnyPack dice = new AnyPack(seed);
            Terms country = dice.whole();
            Packs with = none().with(AnyPack.of("cn", CHINA, Set.of(), country));
            for (Jurisdiction each : narrower) {
                Pack pack = AnyPack.of("in-" + each.code().toLowerCase(Locale.ROOT), each, Set.of(),
                    country.and(dice.some()));
                with = with.faults(pack).isEmpty() ? with.with(pack) : with;
            }
            Packs all = with;
            return all.known().stream().filter(pack -> !pack.jurisdiction().equals(Jurisdiction.ANY))
                .allMatch(pack -> pack.jurisdiction().wider().stream().allMatch(wide -> {
                    Terms there = all.on(site(wide), DAY).terms();
                    return there.and(pack.terms()).equals(there);
                }));
        }).toList();
        assertThat(hold).containsOnly(true);
    }

    private static Packs none() {
        return Packs.beginning(AnyPack.standard(7), List.of(), Map.of());
    }

    private static Site site(String... codes) {
        return site(Stream.of(codes).map(JurisdictionTest::place).toArray(Jurisdiction[]::new));
    }

    private static Site site(Jurisdiction... places) {
        return new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of(places));
    }

    private static Jurisdiction place(String code) {
        String[] parts = code.split(":", 2);
        Scheme scheme =
            Stream.of(Scheme.values()).filter(each -> each.word().equals(parts[0])).findFirst().orElseThrow();
        return new Jurisdiction(scheme, parts[1]);
    }
}
