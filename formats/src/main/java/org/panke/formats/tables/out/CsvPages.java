package org.panke.formats.tables.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CSV file for each page. */
final class CsvPages implements Pages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Map<Page, CsvWriter> files = new EnumMap<>(Page.class);

    CsvPages(Path folder, Map<Page, List<String>> headers) throws IOException {
        Files.createDirectories(folder);
        try {
            for (Map.Entry<Page, List<String>> page : headers.entrySet()) {
                Writer file = Files.newBufferedWriter(folder.resolve(page.getKey().file()), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file);
                files.put(page.getKey(), csv);
                file.write(CsvText.MARK);
                csv.writeRecord(page.getValue());
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void row(Page page, List<@Nullable Value> cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.size());
        for (Value cell : cells) {
            texts.add(text(cell));
        }
        try {
            writer(page).writeRecord(texts);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (CsvWriter file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private CsvWriter writer(Page page) {
        CsvWriter file = files.get(page);
        if (file == null) {
            throw new IllegalStateException("no file for " + page);
        }
        return file;
    }

    private static String text(@Nullable Value value) {
        return switch (value) {
            case null -> "";
            case Value.Text text -> CsvText.harmless(text.text());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Decimal decimal -> BigDecimal.valueOf(decimal.number()).stripTrailingZeros().toPlainString();
            case Value.Money money -> BigDecimal.valueOf(money.fen(), 2).toPlainString();
            case Value.Time time -> TIME.format(time.time());
        };
    }
}
