package org.panke.formats.tables.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A small table as a CSV file that a spreadsheet opens, in UTF-8 and marked as such. */
public final class CsvText {
    static final char MARK = '\ufeff';

    private CsvText() {}

    public static byte[] of(List<String> headers, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headers);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot be written", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A text may come from anybody: what a spreadsheet would take for a formula gets an apostrophe in front. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
