package org.panke.formats.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.panke.formats.EventSource;
import org.panke.formats.text.TextFile;

/** What kind of file it is, by its first bytes and not by its name: old systems call a web page .xls. */
final class TableFile {
    private static final int FIRST_BYTES = 4096;
    private static final int SIGNATURE = 8;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int ROWS_TRIED = 30;

    private TableFile() {}

    static EventSource open(Path file, Recognition recognition, Mapping mapping, Consumer<? super Notice> notices)
            throws IOException, BrokenFile {
        byte[] start = start(file);
        if (ReadableWorkbook.isOOXMLZipHeader(start)) {
            return workbook(file, recognition, notices);
        }
        if (ReadableWorkbook.isOLE2Header(start)) {
            throw oldExcel(file);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table") || text.startsWith("<?xml")) {
            throw new BrokenFile(1, "<html>", ".xlsx 或 .csv（这是网页，请用 Excel 或 WPS 打开后另存）",
                ".xlsx or .csv (this is a web page; open it in Excel or WPS and save it)");
        }
        TextFile plain = TextFile.open(file);
        if (plain.isBinary()) {
            throw new BrokenFile(1, hex(start), ".xlsx 或文本（请另存为 .xlsx 或 .csv）",
                ".xlsx or text (save it as .xlsx or .csv)");
        }
        CsvGrid grid = new CsvGrid(plain, delimiter(plain, mapping));
        return new TableSource(List.of(grid), recognition, notices, grid, Files.size(file));
    }

    /** The first bytes, for who can read them. */
    private static String hex(byte[] start) {
        return HexFormat.ofDelimiter(" ").formatHex(start, 0, SIGNATURE);
    }

    private static byte[] start(Path file) throws IOException, BrokenFile {
        if (!Files.exists(file)) {
            throw new BrokenFile(1, String.valueOf(file.getFileName()), "存在的文件", "a file that exists");
        }
        if (Files.isDirectory(file)) {
            throw new BrokenFile(1, file + "/", "文件，而不是文件夹", "a file, not a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(FIRST_BYTES);
            if (start.length == 0) {
                throw new BrokenFile(1, "", "有表头和数据的表格", "a table with headers and data");
            }
            return Arrays.copyOf(start, Math.max(start.length, SIGNATURE));
        }
    }

    private static EventSource workbook(Path file, Recognition recognition, Consumer<? super Notice> notices)
            throws BrokenFile {
        ReadableWorkbook workbook = workbook(file);
        boolean macDays = workbook.isDate1904();
        List<XlsxGrid> sheets = workbook.getSheets().map(sheet -> new XlsxGrid(sheet, macDays)).toList();
        return new TableSource(sheets, recognition, notices, workbook, -1);
    }

    private static ReadableWorkbook workbook(Path file) throws BrokenFile {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return withoutFormats(file);
        } catch (IOException | RuntimeException e) { // what the archive and XML readers throw at damaged files
            throw damaged();
        }
    }

    /** Some programs write workbooks without a table of formats. */
    private static ReadableWorkbook withoutFormats(Path file) throws BrokenFile {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (IOException | RuntimeException e) { // what the archive and XML readers throw at damaged files
            throw damaged();
        }
    }

    private static BrokenFile damaged() {
        return new BrokenFile(1, ".xlsx …", "完好的 .xlsx（可能没有下载完，请重新导出）",
            "a sound .xlsx (it may be cut short; export it again)");
    }

    /** Both the old format and a locked workbook are OLE containers; the locked one says so in its directory. */
    private static BrokenFile oldExcel(Path file) throws IOException {
        byte[] sign = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        if (contains(file, sign)) {
            return new BrokenFile(1, "EncryptedPackage", "没有密码的工作簿（请打开后去掉密码另存）",
                "a workbook without a password (open it, take the password off and save it)");
        }
        return new BrokenFile(1, ".xls", ".xlsx 或 .csv（旧格式请用 Excel 或 WPS 打开后另存）",
            ".xlsx or .csv (this is the old format; open it and save it anew)");
    }

    private static boolean contains(Path file, byte[] sign) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String latin = new String(in.readNBytes(1 << 24), StandardCharsets.ISO_8859_1);
            return latin.contains(new String(sign, StandardCharsets.ISO_8859_1));
        }
    }

    /** The delimiter under which the header row says most. */
    private static char delimiter(TextFile file, Mapping mapping) throws IOException {
        char best = DELIMITERS[0];
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int known = known(file, mapping, delimiter);
            if (known > most) {
                most = known;
                best = delimiter;
            }
        }
        return best;
    }

    private static int known(TextFile file, Mapping mapping, char delimiter) throws IOException {
        int most = 0;
        try (CsvGrid grid = new CsvGrid(file, delimiter)) {
            for (int i = 0; i < ROWS_TRIED; i++) {
                Row row = grid.next();
                if (row == null) {
                    break;
                }
                Layout layout = Layout.of(row, mapping);
                most = Math.max(most, layout.columns().size() + (layout.kinds().isEmpty() ? 0 : Field.values().length));
            }
        } catch (BrokenFile e) {
            return most; // under this delimiter only; the file itself will be read again
        }
        return most;
    }
}
