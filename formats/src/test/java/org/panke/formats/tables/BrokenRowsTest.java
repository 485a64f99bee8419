package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.formats.Language;
import org.panke.formats.Problem;

class BrokenRowsTest {
    private static final String GOOD = "王,13800001234,安家,2026-03-01 09:00\n";

    @TempDir
    Path folder;

    @Test
    void aCellBeyondTheLastHeaderMeansThatTheRowSlippedAndIsLeftOut() {
        Opened table = Opened.text(folder, "姓名,手机号,渠道,报备时间\n" + GOOD + "王,小,13800001235,安家,2026-03-01 09:00\n" + GOOD);
        assertThat(table.lines()).containsExactly(2L, 4L);
        assertThat(table.expected()).contains("no cell beyond the last header").contains("quoted");
        Problem problem = table.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo("E3");
        assertThat(problem.found()).isEqualTo("2026-03-01 09:00");
        assertThat(problem.expected().in(Language.ZH)).contains("最后一个表头之后没有内容").contains("双引号");
    }

    @Test
    void emptyCellsBeyondTheLastHeaderAreNothing() {
        Opened table = Opened.text(folder, "姓名,手机号,渠道,报备时间,,\n" + GOOD.replace("\n", ",, ,\n") + GOOD);
        assertThat(table.problems()).isEmpty();
        assertThat(table.events()).hasSize(2);
    }

    @Test
    void aCellOfASheetBeyondTheLastHeaderIsTold() throws IOException {
        Path file = folder.resolve("visits.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Panke", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("到访");
            List<List<String>> rows = List.of(List.of("手机号", "到访时间"), List.of("13800001234", "2026-03-01 10:00"),
                List.of("13800001235", "2026-03-01 10:00", "x"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        Opened table = Opened.file(file);
        assertThat(table.events()).hasSize(1);
        assertThat(table.problems()).extracting(Problem::column).containsExactly("C3");
    }

    @Test
    void bytesThatAreNoTextAreAProblemOfTheirRowInAnyColumn() throws IOException {
        for (Charset charset : List.of(Opened.GB18030, StandardCharsets.UTF_8)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("姓名,手机号,渠道,报备时间,备注\n" + GOOD + "李,13800001235,安家,2026-03-01 09:00,好").getBytes(charset));
            bytes.writeBytes(new byte[]{(byte) 0xff, (byte) 0xff, (byte) 0x81, '\n'});
            bytes.writeBytes((GOOD + "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨,13800001236,安家,2026-03-01 09:00\n").getBytes(charset));
            Opened table = Opened.file(Files.write(folder.resolve("bytes.csv"), bytes.toByteArray()));
            assertThat(table.lines()).as(charset.name()).containsExactly(2L, 4L, 5L);
            assertThat(table.expected()).contains("a sign cannot be read");
            assertThat(table.problems()).extracting(Problem::line).containsExactly(3L);
            assertThat(table.problems()).extracting(Problem::column).containsExactly("E3");
            assertThat(table.problems().getFirst().found()).isEqualTo("□\ufffd\ufffd\ufffd");
        }
    }

    @Test
    void aSignThatWasLostBeforeInAColumnNobodyReadsHarmsNothing() {
        assertThat(Opened.text(folder, "手机号,到访时间,备注\n13800001234,2026-03-01 10:00,\ufffd\n").events()).hasSize(1);
    }

    @Test
    void anUnclosedQuoteIsToldWhereItOpenedWithTheLinesItSwallowedAndTheNotesStay() {
        Opened table = Opened.text(folder, """
                姓名,手机号,到访时间
                王,13800001234,2026-03-01

                赵,"138 0000 1236",2026-03-02
                李,"13800001235,2026-03-01 10:00
                钱,13800001237,2026-03-01 10:00

                孙,13800001238,2026-03-01 10:00
                """);
        assertThat(table.events()).hasSize(2);
        assertThat(table.expected()).contains("quotes in pairs").contains("everything from here on").contains("3");
        Problem problem = table.problems().getFirst();
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.column()).isEqualTo("B5");
        assertThat(problem.lines()).isEqualTo(3);
        assertThat(problem.expected().in(Language.ZH)).contains("共 3 行没有读取");
        assertThat(table.noticed()).contains("visits with a day and no hour: 2;");
    }

    @Test
    void aQuoteThatIsClosedRowsLaterEndsReadingWhereItOpened() {
        Opened table = Opened.text(folder, """
                姓名,手机号,到访时间
                王,13800001234,2026-03-01 10:00
                李,13800001235,"2026-03-01 10:00
                钱,13800001237,2026-03-01 10:00
                孙,13800001238,2026-03-01 10:00
                周,13800001239,2026-03-01 10:00
                吴,13800001240,"2026-03-01 10:00"
                郑,13800001241,2026-03-01 10:00
                """);
        assertThat(table.events()).hasSize(1);
        assertThat(table.problems()).hasSize(1);
        assertThat(table.problems().getFirst().column()).isEqualTo("C3");
        assertThat(table.problems().getFirst().lines()).isEqualTo(6);
    }

    @Test
    void aQuoteOpenedAboveTheHeaderRowIsTheOnlyProblem() {
        Opened table = Opened.text(folder, "\"明细\n手机号,到访时间\n13800001234,2026-03-01 10:00\n");
        assertThat(table.expected()).contains("quotes in pairs");
        assertThat(table.problems().getFirst().column()).isEqualTo("A1");
    }

    @Test
    void aPayeeNobodyKnowsIsCalledAPayee() {
        Opened table =
            Opened.text(folder,
                "合同号,手机号,认购时间,结佣渠道\nC1,13800001234,2026-03-01 09:00,远方\nC2,13800001235,2026-03-01 09:00,安家\n");
        assertThat(table.events()).hasSize(2);
        assertThat(table.noticed()).contains("1 rows name a payee that is no channel of rules.yaml: 远方")
            .doesNotContain("R_CHANNEL");
        assertThat(table.notices()).anyMatch(notice -> notice.in(Language.ZH).contains("结佣渠道不是 rules.yaml 中的渠道：远方"));
    }

    @Test
    void whatIsNoTableIsToldByItsShape() {
        Path hello = Opened.written(folder, "export.xlsx", "\nhello\n", StandardCharsets.UTF_8);
        Opened text = Opened.file(hello);
        assertThat(text.problems().getFirst().found()).isEqualTo("□□□□□");
        assertThat(text.problems().getFirst().line()).isEqualTo(2);
        assertThat(Opened.text(folder, "备注;foo\n1;2\n").problems().getFirst().found()).isEqualTo("□□;□□□");
    }
}
