package org.panke.formats.tables.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Stamp;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;

class FindingTablesTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ChannelId AGENCY = new ChannelId("A1");
    private static final Instant ARRIVAL = Instant.parse("2026-03-01T02:00:00Z");
    private static final Rules RULES = new Rules(Rules.CHINA, Set.of(), Map.of(AGENCY, new Channel(AGENCY,
        ChannelKind.AGENCY, "安家", new Commission.Open(), Set.of(), null, null)), Set.of(), List.of());

    @TempDir
    Path folder;

    private static Registration registration(String id) {
        return new Registration(new EventId(id), AGENCY, new AgentId("a17"), ARRIVAL.minusSeconds(3600),
            ARRIVAL.plusSeconds(3600), Mode.FIRST_REGISTRATION, Duration.ofMinutes(30), false, 1);
    }

    private static Verdict verdict(String visit) {
        return new Verdict(PROJECT, new EventId(visit), ARRIVAL,
            new Outcome.Brought(AGENCY, new AgentId("a17"), new EventId("e1")), Standing.NEW,
            ARRIVAL.plus(Duration.ofDays(30)), 1, null, null, List.of(new EventId("e1"), new EventId(visit)),
            List.of(new Loss(registration("e0"), Loss.Reason.V_LEAD)), registration("e1"));
    }

    private static final List<Finding> ALL = List.of(new Answer.Accepted(PROJECT, registration("e1")),
        new Answer.Refused(PROJECT, new EventId("=e2"), Answer.Reason.R_HELD, 1), verdict("v1"),
        new Settlement(PROJECT, new ContractId("C9"), Settlement.State.HELD, Settlement.Reason.D_SIGNAL, AGENCY,
            3_750_001L, new EventId("e9")),
        new Settlement(PROJECT, new ContractId("C9"), Settlement.State.PAYABLE, null, AGENCY, 3_750_001L, null),
        new Signal(PROJECT, SignalKind.NEAR_MISS, Signal.Level.LOW, Signal.Subject.agent(AGENCY, new AgentId("a17")),
            List.of(new EventId("e1"), new EventId("v1")), 12.5, 15),
        new Refusal(PROJECT, new EventId("e9"), Refusal.Reason.D_SIGNED));

    @Test
    void csvFilesOpenInExcelWithTheirChinese() throws IOException {
        write(FindingTables.csv(folder, RULES, Language.ZH), ALL);
        byte[] bytes = Files.readAllBytes(folder.resolve("verdicts.csv"));
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        List<String> lines = Files.readAllLines(folder.resolve("verdicts.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
            .isEqualTo("\ufeff项目,到访,到访时间,结果,渠道编号,渠道,经纪人,胜出报备,首次/复访,保护至,规则版本,案件,改判自,依据事件,落选报备,说明");
        assertThat(lines.getLast())
            .startsWith("P1,v1,2026-03-01 10:00:00,渠道到访,A1,安家,a17,e1,首次,2026-03-31 10:00:00,1,,,"
                + "\"e1, v1\",e0 (A1) V_LEAD,");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\r\n");
    }

    @Test
    void aTermThatEndsAtMidnightIsShownAsLastingToTheEndOfTheDayBefore() throws IOException {
        Instant midnight = Instant.parse("2026-03-31T16:00:00Z");
        write(FindingTables.csv(folder, RULES, Language.ZH), List.of(new Verdict(PROJECT, new EventId("v1"), ARRIVAL,
            Outcome.NATURAL, Standing.NEW, midnight, 1, null, null, List.of(), List.of(), null)));
        assertThat(Files.readString(folder.resolve("verdicts.csv"))).contains(",2026-03-31 23:59:59,", "保护至 3 月 31 日");
    }

    @Test
    void whatASpreadsheetWouldComputeGetsAnApostrophe() throws IOException {
        List<Finding> refusals =
            Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1").<Finding>map(id -> new Refusal(PROJECT,
                new EventId(id), Refusal.Reason.E_ID)).toList();
        write(FindingTables.csv(folder, RULES, Language.EN), refusals);
        assertThat(Files.readAllLines(folder.resolve("refusals.csv")).stream().skip(1)
            .map(line -> line.replaceFirst("P1,([^,]*),.*", "$1")))
            .containsExactly("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'＝1");
    }

    @Test
    void theSummaryCountsAContractOnceInItsLastState() throws IOException {
        write(FindingTables.csv(folder, RULES, Language.EN), ALL);
        assertThat(Files.readAllLines(folder.resolve("summary.csv"))).containsExactly(
            "\ufefftable,item,count,commission (yuan)", "Verdicts,brought,1,", "Verdicts,brought · 安家,1,",
            "Answers,accepted,1,", "Answers,refused · R_HELD,1,", "Settlements,payable,1,37500.01",
            "Settlements,payable · 安家,1,37500.01", "Signals,NEAR_MISS,1,", "Refused events,D_SIGNED,1,");
    }

    @Test
    void whoGaveNoPhoneIsCountedInTheSummaryAlone() throws IOException {
        try (FindingTables tables = FindingTables.csv(folder, RULES, Language.EN)) {
            for (String id : List.of("w1", "w2")) {
                tables.event(new Event.WalkedIn(new Stamp(new EventId(id), PROJECT, Instant.EPOCH, null)));
            }
        }
        assertThat(Files.readAllLines(folder.resolve("summary.csv")))
            .containsExactly("\ufefftable,item,count,commission (yuan)", "Verdicts,no phone given · counted only,2,");
    }

    @Test
    void theSummaryLeavesSumsEmptyOfWhichNothingIsKnown() throws IOException {
        write(FindingTables.csv(folder, RULES, Language.EN), List.of(
            new Settlement(PROJECT, new ContractId("C1"), Settlement.State.HELD, Settlement.Reason.D_SIGNAL, AGENCY,
                null,
                new EventId("e9")),
            new Settlement(PROJECT, new ContractId("C2"), Settlement.State.NOTHING, Settlement.Reason.D_NATURAL, null,
                null,
                null),
            new Settlement(PROJECT, new ContractId("C3"), Settlement.State.PAYABLE, null, AGENCY, null, null),
            new Settlement(PROJECT, new ContractId("C4"), Settlement.State.PAYABLE, null, AGENCY, 105L, null)));
        assertThat(Files.readAllLines(folder.resolve("summary.csv")).stream().skip(1)).containsExactlyInAnyOrder(
            "Settlements,held,1,", "Settlements,held · 安家,1,", "Settlements,nothing,1,0.00",
            "Settlements,payable,2,1.05", "Settlements,payable · 安家,2,1.05");
    }

    @Test
    void aWorkbookHasASheetForEachTableWithRealTimesAndSums() throws IOException {
        Path file = folder.resolve("判客.xlsx");
        write(FindingTables.xlsx(file, RULES, Language.ZH), ALL);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("判客结果", "报备答复", "结佣", "风险信号", "未受理",
                "汇总");
            Row verdict = rows(workbook, "判客结果").get(1);
            assertThat(verdict.getCellAsDate(2)).hasValue(LocalDateTime.of(2026, 3, 1, 10, 0));
            assertThat(verdict.getCellText(15)).contains("安家");
            Row settlement = rows(workbook, "结佣").get(1);
            assertThat(settlement.getCellAsNumber(6))
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("37500.01"));
            Row refused = rows(workbook, "报备答复").get(2);
            assertThat(refused.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(refused.getCellText(1)).isEqualTo("=e2");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFullSheetGoesOnInTheNext() throws IOException {
        Path file = folder.resolve("many.xlsx");
        List<Finding> verdicts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            verdicts.add(verdict("v" + i));
        }
        write(FindingTables.xlsx(file, RULES, Language.EN, 11), verdicts);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName).limit(3)).containsExactly("Verdicts", "Verdicts(2)",
                "Verdicts(3)");
            List<String> visits = new ArrayList<>();
            for (String name : List.of("Verdicts", "Verdicts(2)", "Verdicts(3)")) {
                List<Row> rows = rows(workbook, name);
                assertThat(rows).hasSizeLessThanOrEqualTo(11);
                assertThat(rows.getFirst().getCellText(1)).isEqualTo("visit");
                rows.stream().skip(1).forEach(row -> visits.add(row.getCellText(1)));
            }
            assertThat(visits).hasSize(25).startsWith("v0").endsWith("v24");
        }
    }

    @Test
    void signsThatXmlRefusesAndVeryLongTextsDoNotBreakTheWorkbook() throws IOException {
        Path file = folder.resolve("odd.xlsx");
        write(FindingTables.xlsx(file, RULES, Language.ZH), List.of(
            new Refusal(PROJECT, new EventId("a\u0001b\ud800c<&>𠮷"), Refusal.Reason.E_ID),
            new Refusal(PROJECT, new EventId("长".repeat(40_000)), Refusal.Reason.E_ID)));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = rows(workbook, "未受理");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("a\ufffdb?c<&>𠮷");
            assertThat(rows.get(2).getCellText(1)).hasSize(32_767).endsWith("…");
        }
    }

    private static void write(FindingTables tables, List<Finding> findings) throws IOException {
        try (tables) {
            findings.forEach(tables);
        }
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }
}
