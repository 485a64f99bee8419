package org.panke.consent.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;

class PacksTest {
    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final Jurisdiction NANJING = new Jurisdiction(Scheme.GB2260, "320100");
    private static final Terms LENIENT = AnyPack.standard(7).terms().with(Fields.FACE_MODE, FaceMode.CONSENT)
        .with(Fields.FACE_PERMITTED, Set.of(Comparison.ONE_TO_ONE)).with(Fields.FACE_EXCLUDED_UNDER, 14);
    private static final Terms PROHIBITING = Terms.NONE.with(Fields.FACE_MODE, FaceMode.PROHIBITED);
    private static final Pack CN = AnyPack.of("cn", CHINA, Set.of(), LENIENT);
    private static final Pack CN_320100 = AnyPack.of("cn-320100", NANJING, Set.of("cn"), PROHIBITING);
    private static final LocalDate DAY = AnyPack.DAY;

    private final Packs packs = none().with(CN).with(CN_320100);

    @Test
    @Shows("R01")
    void anUnknownPlaceIsProhibited() {
        InForce japan = packs.on(site("iso3166-1", "JP"), DAY);
        assertThat(japan.isKnown()).isFalse();
        assertThat(japan.get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
    }

    @Test
    void aSiteThatSaysNoPlaceIsProhibited() {
        InForce nowhere = packs.on(new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of()), DAY);
        assertThat(nowhere.get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
    }

    @Test
    void aDistrictIsUnderItsCityItsProvinceAndTheCountry() {
        assertThat(packs.on(site("gb2260", "320115"), DAY).packs()).containsExactly(CN, CN_320100);
        assertThat(packs.on(site("gb2260", "330106"), DAY).packs()).containsExactly(CN);
    }

    @Test
    void hongKongHasACodeOfGb2260AndALawOfItsOwn() {
        assertThat(packs.on(site("gb2260", "810000"), DAY).get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
    }

    @Test
    void aMemberOfTheUnionIsUnderItAndAPartOfACountryUnderTheCountry() {
        assertThat(new Jurisdiction(Scheme.ISO3166_2, "DE-BY").wider()).containsExactly(
            new Jurisdiction(Scheme.ISO3166_1, "DE"), new Jurisdiction(Scheme.EU, "EU"));
        assertThat(new Jurisdiction(Scheme.ISO3166_2, "CH-ZH").wider())
            .containsExactly(new Jurisdiction(Scheme.ISO3166_1, "CH"));
    }

    @Test
    void aChineseCityIsNoPartOfIso3166() {
        assertThatThrownBy(() -> new Jurisdiction(Scheme.ISO3166_2, "CN-320100"))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChildOlderThanItsParentStaysInForceBesideIt() {
        Pack later = dated(CN, LocalDate.of(2025, 6, 1), null, DAY.plusYears(1));
        Packs both = none().with(later).with(CN_320100);
        assertThat(both.on(site("gb2260", "320100"), DAY).get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
        assertThat(both.on(site("gb2260", "320100"), LocalDate.of(2025, 5, 31)).isKnown()).isFalse();
    }

    @Test
    void aPackBeginsAndEndsOnTheSitesOwnDays() {
        Pack before = dated(CN, LocalDate.of(2021, 11, 1), LocalDate.of(2025, 5, 31), DAY);
        Packs packs = none().with(before);
        Instant stillMay = Instant.parse("2025-05-31T15:59:59Z");
        Instant june = Instant.parse("2025-05-31T16:00:00Z");
        Site shanghai = site("gb2260", "310000");
        Site sameInLondon = new Site("P1", ZoneId.of("Europe/London"), shanghai.places());
        assertThat(packs.at(shanghai, stillMay).isKnown()).isTrue();
        assertThat(packs.at(shanghai, june).isKnown()).isFalse();
        assertThat(packs.at(sameInLondon, june).isKnown()).isTrue();
    }

    @Test
    @Shows("R01")
    void aPackPastItsReviewIsDueAndAfterTheGraceProhibited() {
        Pack old = dated(CN, LocalDate.of(2020, 1, 1), null, DAY.minusDays(30));
        Site hangzhou = site("gb2260", "330100");
        Packs packs = none().with(old);
        assertThat(packs.on(hangzhou, DAY).due()).containsExactly(old);
        assertThat(packs.on(hangzhou, DAY).get(Fields.FACE_MODE)).contains(FaceMode.CONSENT);
        assertThat(packs.on(hangzhou, DAY.plusDays(1)).overdue()).containsExactly(old);
        assertThat(packs.on(hangzhou, DAY.plusDays(1)).get(Fields.FACE_MODE)).contains(FaceMode.PROHIBITED);
    }

    @Test
    @Shows("R01")
    void aChildThatLoosensIsRejectedAndTheFieldNamed() {
        Pack loose = AnyPack.of("cn-310000", new Jurisdiction(Scheme.GB2260, "310000"), Set.of("cn"),
            Terms.NONE.with(Fields.FACE_EXCLUDED_UNDER, 12));
        assertThat(packs.faults(loose)).extracting(Fault::field).containsExactly("minors.faceExcludedUnder");
        assertThatThrownBy(() -> packs.with(loose)).hasMessageContaining("minors.faceExcludedUnder");
    }

    @Test
    void everyFieldThatAChildLoosensIsNamedAndNoOther() {
        List<Boolean> agree = seeds(seed -> {
            AnyPack dice = new AnyPack(seed);
            Packs under = none().with(AnyPack.of("cn", CHINA, Set.of(), dice.whole()));
            Terms child = dice.some();
            List<String> named = under.faults(AnyPack.of("child", NANJING, Set.of("cn"), child)).stream()
                .map(Fault::field).toList();
            return named.equals(child.loosen(under.known().getFirst().terms()).stream().map(Field::name).toList());
        });
        assertThat(agree).containsOnly(true);
    }

    @Test
    void aPackWithoutParentsAnswersEverything() {
        Pack silent = AnyPack.of("iso-jp", new Jurisdiction(Scheme.ISO3166_1, "JP"), Set.of(),
            LENIENT.without(Fields.PIA_REQUIRED));
        assertThat(packs.faults(silent)).extracting(Fault::field).containsExactly("pia.required");
    }

    @Test
    void aValueWithoutASourceIsRejected() {
        Pack plain = new Pack("cn-310000", 1, new Jurisdiction(Scheme.GB2260, "310000"), null, Set.of("cn"),
            DAY, null, DAY, DAY, Set.of(LegalForm.STATUTE), Confidence.TEXT, PROHIBITING, Set.of(), List.of(),
            Map.of());
        assertThat(packs.faults(plain)).extracting(Fault::field).containsExactly("face.mode");
    }

    @Test
    void everyValueThatHoldsShowsItsPacksAndTheirSources() {
        InForce nanjing = packs.on(site("gb2260", "320100"), DAY);
        assertThat(nanjing.sources(Fields.FACE_MODE)).extracting(InForce.Source::value)
            .containsExactly("consent", "prohibited");
        assertThat(nanjing.sources(Fields.FACE_MODE)).allSatisfy(each -> assertThat(each.citations()).isNotEmpty());
    }

    @Test
    void nothingIsReviewedUntilANamedReviewerSignedAllOfIt() throws GeneralSecurityException {
        KeyPair reviewer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Site hangzhou = site("gb2260", "330100");
        Review review = Review.sign(CN, "reviewer", DAY, reviewer.getPrivate());
        assertThat(packs.on(hangzhou, DAY).isReviewed()).isFalse();
        assertThat(none(review, reviewer).with(CN).on(hangzhou, DAY).isReviewed()).isTrue();
        Pack other = AnyPack.of("cn", CHINA, Set.of(), LENIENT.with(Fields.GUARDIAN_AGE, 99));
        assertThat(none(review, reviewer).with(other).on(hangzhou, DAY).isReviewed()).isFalse();
    }

    @Test
    void aReviewBySomebodyTheSiteDoesNotKnowIsNone() throws GeneralSecurityException {
        KeyPair reviewer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Review forged = Review.sign(CN, "reviewer", DAY, stranger.getPrivate());
        assertThat(none(forged, reviewer).with(CN).on(site("gb2260", "330100"), DAY).isReviewed()).isFalse();
    }

    @Test
    void onlyASitesOwnSignedPackSwitchesAnythingOnAndOnlyForThatSite() throws GeneralSecurityException {
        KeyPair reviewer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Pack own = own("P1");
        assertThat(packs.faults(own)).extracting(Fault::field).containsExactly("site");
        Packs with = none(Review.sign(own, "reviewer", DAY, reviewer.getPrivate()), reviewer).with(CN).with(own);
        assertThat(with.on(site("gb2260", "330100"), DAY).enabled()).containsExactly(Comparison.ONE_TO_ONE);
        Site other = new Site("P2", ZoneId.of("Asia/Shanghai"), Set.of(CHINA));
        assertThat(with.on(other, DAY).enabled()).isEmpty();
    }

    @Test
    void movingToAStricterPlaceSwitchesOffWhatASiteSwitchedOn() throws GeneralSecurityException {
        KeyPair reviewer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Pack own = own("P1");
        Packs with = none(Review.sign(own, "reviewer", DAY, reviewer.getPrivate()), reviewer).with(CN)
            .with(CN_320100).with(own);
        assertThat(with.on(site("gb2260", "330100"), DAY).enabled()).isNotEmpty();
        assertThat(with.on(site("gb2260", "320100"), DAY).enabled()).isEmpty();
    }

    @Test
    void aPackForAPlaceSwitchesNothingOn() {
        Pack eager = new Pack("cn", 2, CHINA, null, Set.of(), DAY, null, DAY, DAY, Set.of(LegalForm.STATUTE),
            Confidence.TEXT, LENIENT, Set.of(Comparison.ONE_TO_ONE), CN.citations(), Map.of());
        assertThat(packs.faults(eager)).extracting(Fault::field).containsExactly("face.enabled");
    }

    private static Pack own(String project) {
        return new Pack("own", 1, CHINA, project, Set.of("cn"), DAY, null, DAY, DAY.plusYears(1),
            Set.of(LegalForm.PRODUCT_POLICY), Confidence.PRODUCT, Terms.NONE,
            Set.of(Comparison.ONE_TO_ONE, Comparison.ONE_TO_MANY), List.of(), Map.of());
    }

    private static Pack dated(Pack pack, LocalDate from, LocalDate to, LocalDate reviewBy) {
        return new Pack(pack.id(), pack.version(), pack.jurisdiction(), pack.site(), pack.parents(), from, to,
            pack.reviewedOn(), reviewBy, pack.legalForm(), pack.confidence(), pack.terms(), pack.enabled(),
            pack.citations(), pack.notes());
    }

    private static Packs none() {
        return Packs.beginning(AnyPack.standard(7), List.of(), Map.of());
    }

    private static Packs none(Review review, KeyPair reviewer) {
        return Packs.beginning(AnyPack.standard(7), List.of(review), Map.of("reviewer", reviewer.getPublic()));
    }

    private static Site site(String scheme, String code) {
        Scheme named = List.of(Scheme.values()).stream().filter(each -> each.word().equals(scheme)).findFirst()
            .orElseThrow();
        return new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of(new Jurisdiction(named, code)));
    }

    private static <T> List<T> seeds(LongFunction<T> trial) {
        return LongStream.range(0, 300).mapToObj(trial).toList();
    }
}
