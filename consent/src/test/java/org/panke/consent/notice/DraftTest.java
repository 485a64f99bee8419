package org.panke.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.packs.AnyPack;
import org.panke.consent.packs.FaceMode;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.MustHave;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Scheme;
import org.panke.consent.packs.Site;
import org.panke.house.Shows;

class DraftTest {
    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final Said OFFICE = new Said("云湖天境售楼处", "Cloud Lake sales office");
    private static final SiteFacts WHOLE = facts(new Said("某某置业有限公司", "Some Property Ltd"),
        new Said("前台，010-00000000", "the desk, 010-00000000"), new Said("某某", "Some One"), List.of(),
        new Said("本售楼处的服务器", "the office's own server"), new Said("当地网信部门", "the local cyberspace authority"));
    private static final List<Kept> SCHEDULE = List.of(new Kept(new Said("到访者的身份", "Who came"),
        Term.atMost(Period.ofDays(30), new Said("到访后", "after the visit")),
        new Said("有认购、签约或者争议时，到其结束", "where there is a deal or a dispute, until that ends"),
        new Said("销毁密钥，无法恢复", "its key is destroyed")));

    @ParameterizedTest
    @EnumSource(value = Purpose.class, names = {"VISIT", "CONTACT"})
    @Shows("R06")
    void tellsEverythingThatAnyPackAsksFor(Purpose purpose) {
        Draft draft = Draft.of(asking(EnumSet.allOf(MustHave.class)), purpose, WHOLE, SCHEDULE);
        assertThat(draft).isInstanceOfSatisfying(Draft.Ready.class, ready -> {
            Set<MustHave> told = new HashSet<>();
            ready.notice().paragraphs().forEach(each -> told.addAll(each.tells()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(MustHave.SIGNATURE)));
            assertThat(ready.notice().paragraphs()).allSatisfy(each -> {
                assertThat(each.text().zh()).containsPattern("\\p{IsHan}").doesNotContain("null");
                assertThat(each.text().en()).doesNotContainPattern("\\p{IsHan}").doesNotContain("null");
            });
        });
    }

    private static Stream<Map.Entry<MustHave, SiteFacts>> lacking() {
        return Stream.of(
            Map.entry(MustHave.CONTROLLER_NAME_CONTACT,
                facts(null, WHOLE.contact(), WHOLE.officer(), List.of(), WHOLE.storagePlace(), OFFICE)),
            Map.entry(MustHave.CONTROLLER_NAME_CONTACT,
                facts(OFFICE, null, WHOLE.officer(), List.of(), WHOLE.storagePlace(), OFFICE)),
            Map.entry(MustHave.DPO_CONTACT, facts(OFFICE, OFFICE, null, List.of(), WHOLE.storagePlace(), OFFICE)),
            Map.entry(MustHave.RECIPIENTS_LIST,
                facts(OFFICE, OFFICE, WHOLE.officer(), null, WHOLE.storagePlace(), OFFICE)),
            Map.entry(MustHave.STORAGE_PLACE, facts(OFFICE, OFFICE, WHOLE.officer(), List.of(), null, OFFICE)),
            Map.entry(MustHave.COMPLAINT_AUTHORITY,
                facts(OFFICE, OFFICE, WHOLE.officer(), List.of(), WHOLE.storagePlace(), null)));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    @Shows("R06")
    void whatTheSiteHasNotSaidBlocksItAndIsNamedWithItsSource(Map.Entry<MustHave, SiteFacts> lacking) {
        InForce law = asking(EnumSet.allOf(MustHave.class));
        assertThat(blocked(Draft.of(law, Purpose.VISIT, lacking.getValue(), SCHEDULE)).untold()).singleElement()
            .satisfies(untold -> {
                assertThat(untold.what()).isEqualTo(lacking.getKey());
                assertThat(untold.sources()).isNotEmpty();
                assertThat(untold.sources()).allSatisfy(source -> assertThat(source.citations()).isNotEmpty());
            });
        InForce milder = asking(EnumSet.complementOf(EnumSet.of(lacking.getKey())));
        assertThat(Draft.of(milder, Purpose.VISIT, lacking.getValue(), SCHEDULE)).isInstanceOf(Draft.Ready.class);
    }

    @Test
    void withoutAScheduleNobodyIsToldHowLong() {
        assertThat(blocked(Draft.of(asking(EnumSet.allOf(MustHave.class)), Purpose.VISIT, WHOLE, List.of())).untold())
            .extracting(Draft.Untold::what).containsExactly(MustHave.RETENTION_PERIOD, MustHave.END_OF_RETENTION,
                MustHave.LENGTH_OF_TERM);
    }

    @Test
    @Shows("R40")
    void ofAFaceEverythingIsToldAndHowItIsSigned() {
        for (Purpose purpose : List.of(Purpose.FACE, Purpose.GALLERY)) {
            Draft draft = Draft.of(asking(EnumSet.allOf(MustHave.class)), purpose, WHOLE, SCHEDULE);
            assertThat(draft).as(purpose.word()).isInstanceOf(Draft.Ready.class);
            assertThat(Draft.needed(asking(EnumSet.allOf(MustHave.class)), purpose)).contains(MustHave.SIGNATURE);
        }
    }

    @Test
    @Shows("R41")
    void oneToManyIsNamedAndToldApartFromAPass() {
        assertThat(told(Purpose.GALLERY)).contains("一对多", "one to many").doesNotContain("一对一");
        assertThat(told(Purpose.FACE)).contains("一对一").doesNotContain("一对多");
    }

    private static String told(Purpose purpose) {
        return Draft.of(asking(Set.of()), purpose, WHOLE, SCHEDULE).toString();
    }

    @Test
    @Shows("R10")
    void nobodyIsAskedToAgreeWithoutEndOrWithoutAWayBack() {
        for (Said term : List.of(new Said("本公司及其永久再许可的第三方", "us"),
            new Said("我们", "whoever holds our irrevocable licence"),
            new Said("我们", "Forever and for ANY PURPOSE: us"))) {
            SiteFacts facts =
                facts(OFFICE, OFFICE, WHOLE.officer(), List.of(term), WHOLE.storagePlace(), OFFICE);
            assertThat(blocked(Draft.of(asking(Set.of()), Purpose.VISIT, facts, SCHEDULE)).forbidden()).isNotEmpty()
                .allSatisfy(each -> assertThat(each.where().zh() + each.where().en().toLowerCase(java.util.Locale.ROOT))
                    .contains(each.word()));
        }
        Kept endless = new Kept(OFFICE, new Term.Until(OFFICE), OFFICE, new Said("转为永久档案", "archived"));
        assertThat(blocked(Draft.of(asking(Set.of()), Purpose.VISIT, WHOLE, List.of(endless))).forbidden())
            .isNotEmpty();
        assertThatThrownBy(() -> Term.atMost(Period.ZERO, OFFICE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTermIsSaidInMinutesAsWellAsInYears() {
        Said sent = new Said("发出后", "after it was sent");
        assertThat(Term.atMost(Duration.ofMinutes(15), sent).said())
            .isEqualTo(new Said("发出后最长 15 分钟", "at most 15 minutes after it was sent"));
        assertThat(Term.atMost(Duration.ofMinutes(61), sent).said().en())
            .isEqualTo("at most 1 hour and 1 minute after it was sent");
        assertThat(Term.atMost(Period.of(1, 2, 30), sent).said().zh()).isEqualTo("发出后最长 1 年2 个月30 天");
        assertThat(new Term.AtLeast(Period.ofYears(3)).said()).isEqualTo(new Said("至少 3 年", "3 years at least"));
    }

    @Test
    void theWordsTellOfWhatTheVisitorGivesAndPointToTheScheduleForTheRest() {
        Kept more = new Kept(OFFICE, new Term.AtLeast(Period.ofYears(3)), OFFICE, OFFICE);
        Notice notice = ready(Draft.of(asking(Set.of()), Purpose.VISIT, WHOLE, List.of(SCHEDULE.getFirst(), more)));
        assertThat(notice.paragraphs().toString()).contains("at most 30 days after the visit", "其他各项见保存期限表")
            .doesNotContain("3 years");
        assertThat(notice.schedule()).hasSize(2);
    }

    @Test
    void everyWordIsInTheDigest() {
        Notice notice = ready(Draft.of(asking(Set.of()), Purpose.VISIT, WHOLE, SCHEDULE));
        Notice again = ready(Draft.of(asking(Set.of()), Purpose.VISIT, WHOLE, SCHEDULE));
        assertThat(again.digest()).isEqualTo(notice.digest());
        SiteFacts other = facts(WHOLE.controller(), new Said("前台，010-00000001", "the desk, 010-00000001"),
            WHOLE.officer(), List.of(), WHOLE.storagePlace(), WHOLE.complaintAuthority());
        List<Kept> longer = List.of(new Kept(SCHEDULE.getFirst().what(),
            Term.atMost(Period.ofDays(31), new Said("到访后", "after the visit")),
            SCHEDULE.getFirst().longer(), SCHEDULE.getFirst().then()));
        assertThat(Stream.of(ready(Draft.of(asking(Set.of()), Purpose.VISIT, other, SCHEDULE)),
            ready(Draft.of(asking(Set.of()), Purpose.VISIT, WHOLE, longer)),
            ready(Draft.of(asking(Set.of()), Purpose.CONTACT, WHOLE, SCHEDULE))).map(Notice::digest))
            .doesNotContain(notice.digest()).doesNotHaveDuplicates();
    }

    private static SiteFacts facts(@Nullable Said controller, @Nullable Said contact, @Nullable Said officer,
            @Nullable List<Said> recipients, @Nullable Said storagePlace, @Nullable Said authority) {
        return new SiteFacts(OFFICE, controller, List.of(), contact, officer, recipients, storagePlace, authority);
    }

    private static InForce asking(Set<MustHave> mustHaves) {
        Pack standard = AnyPack.of("default", Jurisdiction.ANY, Set.of(),
            AnyPack.standard(7).terms().with(Fields.MUST_HAVES, Set.of()));
        Pack china = AnyPack.of("cn", CHINA, Set.of(), standard.terms().with(Fields.FACE_MODE, FaceMode.PROHIBITED)
            .with(Fields.MUST_HAVES, Set.copyOf(mustHaves)));
        return Packs.beginning(standard, List.of(), Map.of()).with(china)
            .on(new Site("P1", ZoneId.of("Asia/Shanghai"), Set.of(CHINA)), AnyPack.DAY);
    }

    private static Draft.Blocked blocked(Draft draft) {
        assertThat(draft).isInstanceOf(Draft.Blocked.class);
        return (Draft.Blocked) draft;
    }

    private static Notice ready(Draft draft) {
        assertThat(draft).isInstanceOf(Draft.Ready.class);
        return ((Draft.Ready) draft).notice();
    }
}
