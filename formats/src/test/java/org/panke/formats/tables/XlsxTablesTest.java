package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.formats.Problem;

class XlsxTablesTest {
    private static final Phone PHONE = Phone.mainland(13800001234L);

    @TempDir
    Path folder;

    /** Fills one sheet. */
    private interface Filling {
        void fill(Worksheet sheet);
    }

    @Test
    void dateCellsTextDatesAndPhonesThatExcelTookForNumbersAreRead() throws IOException {
        Opened table = Opened.file(workbook("报备", sheet -> {
            row(sheet, 0, "客户姓名", "手机号", "渠道名称", "报备时间", "经纪人");
            row(sheet, 1, "王", null, "安家", null, "a17");
            sheet.value(1, 1, 13800001234L);
            sheet.value(1, 3, LocalDateTime.of(2026, 3, 1, 9, 30));
            sheet.style(1, 3).format("yyyy/m/d h:mm").set();
            row(sheet, 2, "李", "138 0000 1235", "自渠", "2026年3月1日 9时30分", "a18");
            row(sheet, 3, "赵", "138××××1236", "O1", null, "a18");
            sheet.value(3, 3, LocalDate.of(2026, 3, 1));
            sheet.style(3, 3).format("yyyy-mm-dd").set();
        }));
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).extracting(Event::at).containsExactly(Instant.parse("2026-03-01T01:30:00Z"),
            Instant.parse("2026-03-01T01:30:00Z"), Instant.parse("2026-03-01T15:59:59Z"));
        Event.Registered first = (Event.Registered) table.events().getFirst();
        assertThat(first.contact()).isEqualTo(PHONE);
        assertThat(first.id()).isEqualTo(new EventId("book.xlsx/报备:2"));
        assertThat(((Event.Registered) table.events().get(1)).channel()).isEqualTo(new ChannelId("O1"));
    }

    @Test
    void aDateCellThatShowsMidnightMeansMidnight() throws IOException {
        Opened table = Opened.file(workbook("到访", sheet -> {
            row(sheet, 0, "手机号", "到访时间");
            row(sheet, 1, "13800001234");
            sheet.value(1, 1, LocalDate.of(2026, 3, 1));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
        }));
        assertThat(table.only(Event.CheckedIn.class).at()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    }

    @Test
    void aCellThatShowsAnHourOfLeavingIsOneOfTheDayOfTheVisit() throws IOException {
        Opened table = Opened.file(workbook("到访", sheet -> {
            row(sheet, 0, "手机号", "到访时间", "离场时间");
            row(sheet, 1, "13800001234", "2026-03-01 14:30");
            sheet.value(1, 2, 0.6875);
            sheet.style(1, 2).format("hh:mm").set();
        }));
        assertThat(table.problems()).isEmpty();
        assertThat(((Event.CheckedOut) table.events().getLast()).at()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
    }

    @Test
    void everySheetIsRecognisedByItselfAndAStrangeOneIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Panke", "1.0")) {
            row(workbook.newWorksheet("说明"), 0, "这是导出说明");
            workbook.newWorksheet("空表");
            Worksheet registrations = workbook.newWorksheet("报备明细");
            row(registrations, 0, "云溪项目");
            row(registrations, 2, "手机号", "渠道", "报备时间");
            row(registrations, 3, "13800001234", "安家", "2026-03-01 09:00");
            Worksheet deals = workbook.newWorksheet("成交");
            row(deals, 0, "合同号", "联系电话", "认购时间", "成交总价");
            row(deals, 1, "C9", "13800001234", "2026-03-05 10:00");
            deals.value(1, 3, 2505000.1);
        }
        Opened table = Opened.file(Files.write(folder.resolve("book.xlsx"), bytes.toByteArray()));
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).extracting(event -> event.id().value()).containsExactly("book.xlsx/报备明细:4",
            "book.xlsx/成交:2");
        assertThat(((Event.Subscribed) table.events().getLast()).amountFen()).isEqualTo(250_500_010L);
        assertThat(table.notices()).filteredOn(notice -> notice.en().contains("was not used")).singleElement()
            .satisfies(notice -> assertThat(notice.file()).endsWith("[说明]"));
    }

    @Test
    void aBadCellIsNamedAsASpreadsheetNamesIt() throws IOException {
        Opened table = Opened.file(workbook("到访", sheet -> {
            row(sheet, 0, "手机号", "到访时间");
            row(sheet, 6, "13800001234", "周日下午");
        }));
        Problem problem = table.problems().getFirst();
        assertThat(problem.file()).endsWith("book.xlsx [到访]");
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.column()).isEqualTo("B7 到访时间");
    }

    @Test
    void aWorkbookWithoutATableIsOneProblem() throws IOException {
        assertThat(Opened.file(workbook("通讯录", sheet -> row(sheet, 0, "姓名", "地址"))).expected())
            .contains("a header row");
        assertThat(Opened.file(workbook("空", sheet -> sheet.value(0, 0, ""))).expected()).contains("headers and data");
    }

    @Test
    void sharedInlineAndComputedCellsAndAWorkbookWithoutStylesAreRead() throws IOException {
        Opened table = Opened.file(raw("",
            """
                    <row r="1"><c r="A1" t="inlineStr"><is><t>手机号</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                    <row r="2"><c r="A2"><v>1.3800001234E10</v></c><c r="B2"><v>46082.416666666664</v></c></row>
                    <row r="3"><c r="A3" t="str"><f>"138"&amp;B9</f><v>13800001235</v></c><c r="B3" t="n"><f>B2+1</f><v>46083.416666666664</v></c></row>
                    """));
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).extracting(event -> ((Event.CheckedIn) event).phone()).containsExactly(PHONE,
            Phone.mainland(13800001235L));
        assertThat(table.events()).extracting(Event::at).containsExactly(Instant.parse("2026-03-01T02:00:00Z"),
            Instant.parse("2026-03-02T02:00:00Z"));
    }

    @Test
    void anErrorInACellIsAProblemOfThatRowOnly() throws IOException {
        Opened table = Opened.file(raw("", """
                <row r="1"><c r="A1" t="inlineStr"><is><t>手机号</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2"><v>13800001234</v></c><c r="B2" t="e"><v>#REF!</v></c></row>
                <row r="3"><c r="A3"><v>13800001234</v></c><c r="B3"><v>46082.5</v></c></row>
                """));
        assertThat(table.events()).hasSize(1);
        assertThat(table.problems()).singleElement().satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    private Path workbook(String name, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Panke", "1.0")) {
            filling.fill(workbook.newWorksheet(name));
        }
        return Files.write(folder.resolve("book.xlsx"), bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                sheet.value(row, i, texts[i]);
            }
        }
    }

    /** A workbook as other programs write it: one shared string, no table of styles. */
    private Path raw(String properties, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml",
                """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                        </Types>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s
                    <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""".replace("%s",
                properties));
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
            part(zip, "xl/sharedStrings.xml",
                """
                        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>到访时间</t></si></sst>""");
            part(zip, "xl/worksheets/sheet1.xml",
                """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>\
                        </worksheet>"""
                    .replace("%s", rows));
        }
        return Files.write(folder.resolve("raw.xlsx"), bytes.toByteArray());
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
