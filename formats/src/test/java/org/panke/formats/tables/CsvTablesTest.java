package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.formats.Language;

class CsvTablesTest {
    private static final Phone PHONE = Phone.mainland(13800001234L);
    private static final String REGISTRATIONS = """
            客户姓名,手机号,报备时间,渠道,经纪人
            王先生,138****1234,2026-03-01 09:00,安家,小赵
            """;

    @TempDir
    Path folder;

    @Test
    void aRegistrationIsReadFromItsChineseHeaders() {
        Opened table = Opened.text(folder, REGISTRATIONS);
        assertThat(table.only(Event.Registered.class)).isEqualTo(new Event.Registered(
            new Stamp(new EventId("table.csv:2"), new ProjectId("P1"), Instant.parse("2026-03-01T01:00:00Z")),
            new ChannelId("A1"), new AgentId("小赵"), Mask.of(PHONE, PhoneForm.FIRST3_LAST4), "王"));
        assertThat(table.lines()).containsExactly(2L);
        assertThat(table.noticed()).contains("read as registrations, headers in row 1");
    }

    @Test
    void theSameTableReadsTheSameInEveryEncodingAndWithEveryDelimiter() throws IOException {
        Event expected = Opened.text(folder, REGISTRATIONS).only(Event.Registered.class);
        for (byte[] bytes : List.of(REGISTRATIONS.getBytes(Opened.GB18030),
            ("\ufeff" + REGISTRATIONS).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + REGISTRATIONS.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
            REGISTRATIONS.replace(',', ';').getBytes(StandardCharsets.UTF_8),
            REGISTRATIONS.replace(',', '\t').getBytes(Opened.GB18030),
            REGISTRATIONS.replace("\n", "\r\n").getBytes(Opened.GB18030))) {
            Path file = Files.write(folder.resolve("table.csv"), bytes);
            assertThat(Opened.file(file).only(Event.Registered.class)).isEqualTo(expected);
        }
    }

    @Test
    void titlesAndBlankRowsMayStandAroundTheTable() {
        Opened table = Opened.text(folder, """
                云溪项目报备明细,,,,
                导出时间：2026-03-05,,,,

                序号,客户姓名（必填）,客户联系电话*,报备日期/时间,分销公司
                1,王,13800001234,2026-03-01 09:00,安家
                序号,客户姓名（必填）,客户联系电话*,报备日期/时间,分销公司
                2,李,13800001235,2026-03-01 09:05,安家
                ,,,,
                合计,2,,,
                ,,,,
                """.replace("报备日期/时间", "报备时间"));
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).hasSize(2);
        assertThat(table.lines()).containsExactly(5L, 7L);
        assertThat(table.noticed()).contains("headers in row 4").contains("rows that are totals, left out: 1");
    }

    @Test
    void aVisitIsReadWithAllThatCanBeSaidOfIt() {
        Opened table = Opened.text(folder, """
                到访批次,姓名,手机号码,来访时间,客户自述,带看码,验证方式,身份,置业顾问,离场时间,编号
                ,李小姐,+86 138 0000 1234,2026年3月1日 下午2时30分,安家带我来的,e1、e2,短信,客户,顾问甲,2026/3/1 16:00:00,V7
                """);
        assertThat(table.problems()).isEmpty();
        assertThat(table.events().getFirst()).isEqualTo(new Event.CheckedIn(
            new Stamp(new EventId("V7"), new ProjectId("P1"), Instant.parse("2026-03-01T06:30:00Z")), PHONE, "李",
            new Declaration.By(new ChannelId("A1")), List.of(new EventId("e1"), new EventId("e2")),
            Verification.CODE, null, Role.VISITOR, new StaffId("顾问甲")));
        assertThat(table.events().getLast()).isEqualTo(new Event.CheckedOut(
            new Stamp(new EventId("V7#left"), new ProjectId("P1"), Instant.parse("2026-03-01T08:00:00Z")), PHONE));
    }

    @Test
    void anHourOfLeavingIsOneOfTheDayOfTheVisit() {
        Opened table = Opened.text(folder, """
                手机号,到访时间,离访时间
                13800001234,2026-03-01 14:30,16:00
                """);
        assertThat(table.problems()).isEmpty();
        assertThat(table.events().getLast()).isEqualTo(new Event.CheckedOut(
            new Stamp(new EventId("table.csv:2#left"), new ProjectId("P1"), Instant.parse("2026-03-01T08:00:00Z")),
            PHONE));
    }

    @Test
    void inASheetOfVisitsTheNumberOfARegistrationIsTheCodeThatWasRedeemed() {
        Event.CheckedIn visit = Opened.text(folder, "手机号,到访时间,报备编号\n13800001234,2026-03-01 10:00,e1\n")
            .only(Event.CheckedIn.class);
        assertThat(visit.codes()).containsExactly(new EventId("e1"));
        assertThat(visit.id()).isEqualTo(new EventId("table.csv:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"自己来", "自然到访", "SELF", "路过", "walk-in"})
    void byMyselfHasManyWords(String words) {
        assertThat(declared(words)).isEqualTo(Declaration.SELF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "-", "NONE", "不清楚", "抖音广告"})
    void whoeverNamesNoChannelDeclaresNothing(String words) {
        assertThat(declared(words)).isEqualTo(Declaration.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"安家", "A1", "a1", "CHANNEL:A1", "CHANNEL：A1", "安家的小赵带看"})
    void aChannelIsNamedByItsNameOrId(String words) {
        assertThat(declared(words)).isEqualTo(new Declaration.By(new ChannelId("A1")));
    }

    private Declaration declared(String words) {
        return Opened.text(folder, "手机号,到访时间,来源声明\n13800001234,2026-03-01 10:00," + words + "\n")
            .only(Event.CheckedIn.class).declared();
    }

    @Test
    void aVisitWithoutAPhoneIsAWalkIn() {
        assertThat(Opened.text(folder, "手机号,到访时间\n,2026-03-01 10:00\n").only(Event.WalkedIn.class).at())
            .isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
    }

    @Test
    void aDealGivesOneEventForEachOfItsSteps() {
        Opened table = Opened.text(folder,
            """
                    合同编号,客户,联系电话,共有人,房号,成交总价(万元),认购日期,签约时间,退房时间,渠道公司
                    C9,王小明,13800001234,"李梅 13800001235、13800001236",3-1-1201,"1,250.5",2026-03-05,2026-03-08 15:00,2026-04-01 09:00,安家
                    """);
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).containsExactly(
            new Event.Subscribed(new Stamp(new EventId("table.csv:2"), new ProjectId("P1"),
                Instant.parse("2026-03-05T15:59:59Z")), new ContractId("C9"),
                List.of(PHONE, Phone.mainland(13800001235L), Phone.mainland(13800001236L)), 1_250_500_000L,
                "3-1-1201", List.of(), new ChannelId("A1")),
            new Event.Signed(new Stamp(new EventId("table.csv:2#signed"), new ProjectId("P1"),
                Instant.parse("2026-03-08T07:00:00Z")), new ContractId("C9")),
            new Event.DealCancelled(new Stamp(new EventId("table.csv:2#cancelled"), new ProjectId("P1"),
                Instant.parse("2026-04-01T01:00:00Z")), new ContractId("C9")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"成交总价,2505000", "成交总价,\"2,505,000.00\"", "成交总价,250.5万", "合同金额（万元）,250.5", "amountFen,250500000",
            "总价,￥2505000元", "总价（万元）,\"￥2,505,000.00元\"", "总价（万元）,250.5万元", "amount,２５０５０００", "成交总价（元）,2505000.004"})
    void anAmountIsReadInItsUnit(String column) {
        String[] parts = column.split(",", 2);
        assertThat(Opened.text(folder, "合同号,手机号,认购时间," + parts[0] + "\nC9,13800001234,2026-03-05 10:00," + parts[1]
            + "\n").only(Event.Subscribed.class).amountFen()).isEqualTo(250_500_000L);
    }

    @Test
    void anAmountThatNoFlatCostsInTheUnitOfItsHeaderIsAskedAbout() {
        Opened table = Opened.text(folder, "合同号,手机号,认购时间,总价（万元）\nC9,13800001234,2026-03-05 10:00,2505000\n");
        assertThat(table.only(Event.Subscribed.class).amountFen()).isEqualTo(2_505_000_000_000L);
        assertThat(table.notices()).anyMatch(
            notice -> notice.in(Language.EN)
                .startsWith("amounts of 100,000 and more under a header of 万元 that name no unit: 1"));
    }

    @Test
    void aDealKnownOnlyByItsSigningBeginsThere() {
        Opened table = Opened.text(folder, "合同号,手机号,签约时间\nC9,13800001234,2026-03-08 15:00\n");
        assertThat(table.events()).hasSize(2);
        assertThat(table.events().getFirst()).isInstanceOf(Event.Subscribed.class);
        assertThat(table.events().getFirst().at()).isEqualTo(table.events().getLast().at());
    }

    @Test
    void aSheetOfSigningsAloneSignsWhatWasSubscribedElsewhere() {
        Opened.text(folder, "合同号,签约时间\nC9,2026-03-08 15:00\n").only(Event.Signed.class);
        Opened.text(folder, "合同号,退房时间\nC9,2026-03-08 15:00\n").only(Event.DealCancelled.class);
    }

    @Test
    void oneLedgerMayTellOfAllThree() {
        Opened table = Opened.text(folder, """
                编号,姓名,手机号,渠道,报备时间,到访时间,合同号,认购时间
                7,王,13800001234,安家,2026-03-01 09:00,2026-03-01 10:00,C9,2026-03-05 10:00
                8,李,13800001235,自然到访,,2026-03-02 10:00,,
                """);
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).extracting(event -> event.id().value()).containsExactly("7", "7#visit", "7#deal",
            "8#visit");
        assertThat(table.noticed()).contains("read as registrations, visits, deals");
    }

    @Test
    void aTitleThatSpeaksOfRegistrationsKeepsTheirVisitTimesOut() {
        String text = "手机号,渠道,报备时间,到访时间\n13800001234,安家,2026-03-01 09:00,2026-03-01 10:00\n";
        Opened table = Opened.file(Opened.written(folder, "三月报备.csv", text, StandardCharsets.UTF_8));
        assertThat(table.only(Event.Registered.class).id()).isEqualTo(new EventId("三月报备.csv:2"));
        assertThat(table.noticed()).contains("columns not used: 到访时间");
    }

    @Test
    void plainNumbersOfDifferentSheetsDoNotCollide() {
        assertThat(Opened.text(folder, "编号,手机号,渠道,报备时间\n1,13800001234,安家,2026-03-01 09:00\n")
            .only(Event.Registered.class).id()).isEqualTo(new EventId("1"));
        assertThat(Opened.text(folder, "编号,手机号,到访时间\n1,13800001234,2026-03-01 10:00\n").only(Event.CheckedIn.class)
            .id()).isEqualTo(new EventId("visit-1"));
        assertThat(Opened.text(folder, "编号,合同号,手机号,认购时间\n1,C9,13800001234,2026-03-01 10:00\n")
            .only(Event.Subscribed.class).id()).isEqualTo(new EventId("deal-1"));
    }

    @Test
    void aCustomersNumberIsNoEventsId() {
        assertThat(Opened.text(folder, "客户编号,客户手机号,到访时间\nK1,13800001234,2026-03-01 10:00\n")
            .only(Event.CheckedIn.class).id()).isEqualTo(new EventId("table.csv:2"));
    }

    @Test
    void aWithdrawnRegistrationIsWithdrawnAfterItWasMade() {
        Opened table = Opened.text(folder,
            "报备编号,手机号,渠道,报备时间,撤销时间\nR1,13800001234,安家,2026-03-01 09:00,2026-03-01\n");
        assertThat(table.events().getLast()).isEqualTo(new Event.RegistrationWithdrawn(
            new Stamp(new EventId("R1#withdrawn"), new ProjectId("P1"), Instant.parse("2026-03-01T01:00:00Z")),
            new EventId("R1")));
    }

    @Test
    void phonesSurviveWhatProgramsDoToThem() {
        for (String phone : List.of("13800001234.0", "1.3800001234E+10", "=\"13800001234\"", "'13800001234",
            "\t13800001234", "\u202d13800001234\u202c", "86-13800001234")) {
            assertThat(Opened.text(folder, "手机号,到访时间\n" + phone + ",2026-03-01 10:00\n").only(Event.CheckedIn.class)
                .phone()).as(phone).isEqualTo(PHONE);
        }
    }

    @Test
    void aRegistrationOfNoPhoneIsLeftToTheRulesToRefuse() {
        assertThat(Opened.text(folder, "手机号,渠道,报备时间\n1380000,安家,2026-03-01 09:00\n")
            .only(Event.Registered.class).contact()).isEqualTo(new NotAPhone());
    }

    @Test
    void aDayWithoutAnHourProvesNoLeadTimeOnItsOwnDay() {
        Opened registration = Opened.text(folder, "手机号,渠道,报备日期\n13800001234,安家,2026-03-01\n");
        Opened visit = Opened.text(folder, "手机号,到访日期\n13800001234,2026-03-01\n");
        assertThat(registration.events().getFirst().at()).isEqualTo(Instant.parse("2026-03-01T15:59:59Z"));
        assertThat(visit.events().getFirst().at()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(registration.noticed()).contains("registrations with a day and no hour: 1;");
        assertThat(visit.noticed()).contains("visits with a day and no hour: 1;");
    }

    @Test
    void aDayAndAnHourInTwoColumnsAreOneTime() {
        assertThat(Opened.text(folder, "手机号,渠道,报备日期,报备时间\n13800001234,安家,2026-03-01,09:15\n")
            .only(Event.Registered.class).at()).isEqualTo(Instant.parse("2026-03-01T01:15:00Z"));
    }

    @Test
    void theProjectComesFromTheRowElseFromTheUser() {
        assertThat(Opened.text(folder, "项目名称,手机号,到访时间\n云溪,13800001234,2026-03-01 10:00\n")
            .only(Event.CheckedIn.class).stamp().project()).isEqualTo(new ProjectId("云溪"));
    }
}
