package org.panke.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panke.attribution.Event;
import org.panke.formats.Language;
import org.panke.formats.Problem;

class BadTablesTest {
    @TempDir
    Path folder;

    @Test
    void aBadCellIsToldWithItsPlaceAndTheOtherRowsGoOn() {
        Opened table = Opened.text(folder, """
                姓名,手机号,到访时间
                王,13800001234,昨天上午
                李,13800001235,2026-03-01 10:00
                赵,138****1236,2026-03-01 10:00
                """);
        assertThat(table.events()).hasSize(1);
        assertThat(table.problems()).hasSize(2);
        Problem time = table.problems().getFirst();
        assertThat(time.file()).endsWith("table.csv");
        assertThat(time.line()).isEqualTo(2);
        assertThat(time.column()).isEqualTo("C2 到访时间");
        assertThat(time.field()).isEqualTo("visitedAt");
        assertThat(time.expected().in(Language.EN)).contains("2026-03-01 10:00");
        Problem mask = table.problems().getLast();
        assertThat(mask.column()).isEqualTo("B4 手机号");
        assertThat(mask.found()).isEqualTo("138****####");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            手机号,渠道,报备时间;13800001234,安家,                    | registration's time
            手机号,渠道,报备时间;13800001234,,2026-03-01 09:00        | id or name
            手机号,渠道,报备时间;,安家,2026-03-01 09:00               | in full or masked
            手机号,渠道,报备时间;13800001234,自然到访,2026-03-01 09:00 | id or name
            手机号,到访时间;13800001234,3/1/2026                     | year in front
            手机号,到访时间;13800001234,2026-02-30 10:00             | year in front
            手机号,到访时间;13800001234,10:00                        | year in front
            手机号,到访时间;1380000123,2026-03-01 10:00              | phone number
            手机号,到访时间,验证方式;13800001234,2026-03-01 10:00,刷脸 | CODE, RING
            手机号,到访时间,身份;13800001234,2026-03-01 10:00,路人甲   | SUPPLIER
            合同号,手机号,认购时间;,13800001234,2026-03-01 10:00      | contract's number
            合同号,手机号,认购时间;C1,13800001234,                    | subscription, signing
            合同号,手机号,认购时间;C1,,2026-03-01 10:00               | the buyers' phones
            合同号,手机号,认购时间;C1,138****1234,2026-03-01 10:00    | full phone numbers
            合同号,手机号,认购时间,总价;C1,13800001234,2026-03-01 10:00,约三百万 | 2500000.00
            合同号,手机号,认购时间,证件哈希;C1,13800001234,2026-03-01 10:00,110101199001011234 | never the identity
            合同号,手机号,认购时间,证件哈希;C1,13800001234,2026-03-01 10:00,a b  | one for each buyer
            """)
    void whateverIsMissingOrUnreadableIsSaid(String table, String expected) {
        Opened opened = Opened.text(folder, table.replace(';', '\n') + "\n");
        assertThat(opened.expected()).contains(expected);
        assertThat(opened.problems().getFirst().expected().in(Language.ZH)).containsPattern("\\p{IsHan}");
        assertThat(opened.events()).isEmpty();
    }

    @Test
    void noPhoneAndNoNameStandsInAProblem() {
        Opened table = Opened.text(folder, "手机号,到访时间\n13800001234,王小明 13900001234\n13800001234999,2026-03-01 10:00\n");
        assertThat(table.problems()).extracting(Problem::found).containsExactly("□□□ 139########", "138###########");
    }

    @Test
    void unknownColumnsAreToldOnce() {
        assertThat(Opened.text(folder, "手机号,到访时间,备注,户型\n13800001234,2026-03-01 10:00,x,y\n").noticed())
            .contains("columns not used: 备注, 户型");
    }

    @Test
    void unknownChannelsAreToldOnce() {
        Opened table =
            Opened.text(folder, "手机号,渠道,报备时间\n13800001234,远方,2026-03-01 09:00\n13800001235,远方,2026-03-01 09:00\n");
        assertThat(table.events()).hasSize(2);
        assertThat(table.noticed()).contains("rows with channels that the rules do not know (R_CHANNEL): 2 (远方)");
    }

    @Test
    void anAgencyWithoutCodesIsAWarningAboutTheRules() {
        assertThat(Opened.text(folder, "手机号,到访时间\n13800001234,2026-03-01 10:00\n").noticed()).contains("FIRST_SHOWING");
        assertThat(Opened.text(folder, "手机号,到访时间,带看码\n13800001234,2026-03-01 10:00,\n").noticed())
            .doesNotContain("FIRST_SHOWING");
    }

    @Test
    void otherHeadersCanBeMapped() {
        Path file = Opened.written(folder, "t.csv", "客户线索,登记时间\n13800001234,2026-03-01 10:00\n",
            StandardCharsets.UTF_8);
        assertThat(Opened.file(file).expected()).contains("--map header=field");
        Mapping mapping = ((Mapping.Reading.Good) Mapping.parse("客户线索=phone，登记时间=到访时间, 没有的=agent")).mapping();
        Opened table = Opened.file(file, mapping);
        table.only(Event.CheckedIn.class);
        assertThat(table.noticed()).contains("\"没有的\" of --map is not in this file");
    }

    @Test
    void aMappingThatMakesNoSenseIsExplained() {
        assertThat(Mapping.parse("电话=phoen")).isInstanceOfSatisfying(Mapping.Reading.Bad.class, bad -> {
            assertThat(bad.found()).isEqualTo("phoen");
            assertThat(bad.expected().in(Language.EN)).contains("did you mean phone?").contains("registeredAt");
        });
        assertThat(Mapping.parse("phone")).isInstanceOf(Mapping.Reading.Bad.class);
        assertThat(Mapping.parse("")).isInstanceOf(Mapping.Reading.Good.class);
    }

    @Test
    void anUnclosedQuoteIsToldAndNothingIsSwallowed() {
        Opened table = Opened.text(folder,
            "姓名,手机号,到访时间\n王,13800001234,2026-03-01 10:00\n\"李,13800001235,2026-03-01 10:00\n赵,13800001236,2026-03-01 10:00\n");
        assertThat(table.events()).hasSize(1);
        assertThat(table.expected()).contains("quotes in pairs");
        Opened later = Opened.text(folder, """
                姓名,手机号,到访时间
                "李,13800001235,2026-03-01 10:00
                赵,13800001236,2026-03-01 10:00
                钱,13800001237,2026-03-01 10:00
                孙,13800001238,2026-03-01 10:00
                "周",13800001239,2026-03-01 10:00
                """);
        assertThat(later.problems()).isNotEmpty();
    }

    @Test
    void aDamagedSignIsToldWhereItMatters() {
        byte[] bytes = ("姓名,手机号,到访时间,渠道说明\n".repeat(1) + "王,13800001234,2026-03-01 10:00,x\n")
            .getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(bytes, StandardCharsets.ISO_8859_1).replace("\n\u00e7\u008e\u008b", "\n\u00e7\u008e")
            .getBytes(StandardCharsets.ISO_8859_1);
        Opened table = Opened.file(bytes("t.csv", broken));
        assertThat(table.expected()).contains("cannot be read");
    }

    @Test
    void whatIsNoTableAtAllIsOneClearProblem() throws IOException {
        assertThat(Opened.file(folder.resolve("missing.csv")).expected()).contains("that exists");
        assertThat(Opened.file(folder).expected()).contains("folder");
        assertThat(Opened.file(bytes("empty.csv", new byte[0])).expected()).contains("headers and data");
        assertThat(Opened.file(bytes("blank.csv", "\n\n,,\n".getBytes(StandardCharsets.UTF_8))).expected())
            .contains("headers and data");
        assertThat(Opened.file(bytes("web.xls", "<html><table><tr><td>手机号".getBytes(Opened.GB18030))).expected())
            .contains("web page");
        byte[] junk = new byte[9999];
        new Random(20260301).nextBytes(junk);
        junk[17] = 0;
        assertThat(Opened.file(bytes("junk.csv", junk)).expected()).contains(".xlsx or text");
        assertThat(Opened.file(bytes("text.csv", "你好，世界\n".getBytes(StandardCharsets.UTF_8))).expected())
            .contains("a header row");
    }

    @Test
    void aHeaderRowThatLacksSomethingSaysWhatWasFoundAndWhatIsNeeded() {
        Opened table = Opened.text(folder, "姓名,手机号\n王,13800001234\n");
        assertThat(table.problems().getFirst().found()).contains("姓名", "手机号");
        assertThat(table.expected()).contains("visited at");
    }

    @Test
    void oldAndLockedWorkbooksAreToldApart() {
        byte[] ole =
            Arrays.copyOf(new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
                (byte) 0xe1}, 2048);
        assertThat(Opened.file(bytes("old.xls", ole)).expected()).contains("old format");
        byte[] sign = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(sign, 0, ole, 1024, sign.length);
        assertThat(Opened.file(bytes("locked.xlsx", ole)).expected()).contains("password");
    }

    @Test
    void aWorkbookCutShortOrDamagedIsAProblemAndNoCrash() throws IOException {
        byte[] sound = workbook();
        assertThat(Opened.file(bytes("cut.xlsx", Arrays.copyOf(sound, sound.length / 2))).expected())
            .contains("cut short");
        Random chance = new Random(20260302);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = sound.clone();
            for (int j = 0; j < 20; j++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            Opened table = Opened.file(bytes("damaged.xlsx", damaged));
            assertThat(table.problems().size() + table.events().size()).as("round %d", i).isPositive();
        }
    }

    @Test
    void anyBytesAtAllGiveAProblemOrEventsAndNoCrash() {
        Random chance = new Random(20260303);
        byte[] sound = "姓名,手机号,渠道,报备时间\n王,\"138****1234\",安家,2026-03-01 09:00\n".repeat(9).getBytes(Opened.GB18030);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(sound, 1 + chance.nextInt(sound.length));
            for (int j = 0; j < 9; j++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            Opened table = Opened.file(bytes("damaged.csv", damaged));
            assertThat(table.problems().size() + table.events().size()).as("round %d", i).isPositive();
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Panke", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("到访");
            sheet.value(0, 0, "手机号");
            sheet.value(0, 1, "到访时间");
            for (int row = 1; row < 200; row++) {
                sheet.value(row, 0, "1380000" + (1000 + row));
                sheet.value(row, 1, "2026-03-01 10:00");
            }
        }
        return bytes.toByteArray();
    }

    private Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
