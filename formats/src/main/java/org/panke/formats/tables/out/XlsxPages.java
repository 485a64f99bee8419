package org.panke.formats.tables.out;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;

/** A workbook with a sheet for each page, written when it is closed. */
final class XlsxPages implements Pages {
    /** A sheet's rows in Excel, the headers among them. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_EVERY = 1_000;
    private static final int LONGEST_CELL = 32_767;

    private final Path file;
    private final Language language;
    private final Map<Page, List<String>> headers;
    private final Map<Page, List<Integer>> widths;
    private final int mostRows;
    private final Map<Page, Spool> spools = new EnumMap<>(Page.class);

    XlsxPages(Path file, Language language, Map<Page, List<String>> headers, Map<Page, List<Integer>> widths,
            int mostRows) throws IOException {
        this.file = file;
        this.language = language;
        this.headers = headers;
        this.widths = widths;
        this.mostRows = mostRows;
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        try {
            for (Page page : Page.values()) {
                spools.put(page, new Spool(folder));
            }
        } catch (IOException e) {
            forget();
            throw e;
        }
    }

    @Override
    public void row(Page page, List<@Nullable Value> cells) throws IOException {
        spool(page).add(cells);
    }

    @Override
    public void close() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Workbook workbook = new Workbook(out, "Panke", "1.0")) {
            for (Page page : Page.values()) {
                Spool spool = spool(page);
                if (page != Page.REFUSALS || spool.rows() > 0) {
                    new Filling(workbook, page).fill(spool);
                }
            }
        } finally {
            forget();
        }
    }

    private Spool spool(Page page) {
        Spool spool = spools.get(page);
        if (spool == null) {
            throw new IllegalStateException("no rows kept for " + page);
        }
        return spool;
    }

    private void forget() throws IOException {
        for (Spool spool : spools.values()) {
            spool.close();
        }
    }

    /** One page's sheet, and the sheets that continue it. */
    private final class Filling {
        private final Workbook workbook;
        private final Page page;
        private int sheets;
        private int next;
        private @Nullable Worksheet sheet;

        private Filling(Workbook workbook, Page page) {
            this.workbook = workbook;
            this.page = page;
        }

        private void fill(Spool spool) throws IOException {
            begin();
            spool.drain(this::row);
            if (sheet != null) {
                sheet.finish();
            }
        }

        private void begin() {
            String title = page.title(language);
            sheet = workbook.newWorksheet(++sheets == 1 ? title : title + "(" + sheets + ")");
            List<String> names = headers.getOrDefault(page, List.of());
            List<Integer> sizes = widths.getOrDefault(page, List.of());
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.width(i, sizes.get(i));
                sheet.style(0, i).bold().fillColor("E8EDF2").set();
            }
            sheet.freezePane(0, 1);
            next = 1;
        }

        private void row(List<@Nullable Value> cells) throws IOException {
            if (next == mostRows && sheet != null) {
                sheet.finish();
                begin();
            }
            Worksheet current = sheet;
            if (current == null) {
                throw new IllegalStateException("no sheet was begun");
            }
            for (int i = 0; i < cells.size(); i++) {
                write(current, next, i, cells.get(i));
            }
            if (++next % FLUSHED_EVERY == 0) {
                current.flush();
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Value value) {
        switch (value) {
            case null -> {
                // an empty cell is no cell
            }
            case Value.Text text -> sheet.inlineString(row, column, fitting(text.text()));
            case Value.Whole whole -> sheet.value(row, column, whole.number());
            case Value.Decimal decimal -> sheet.value(row, column, decimal.number());
            case Value.Money money -> {
                sheet.value(row, column, BigDecimal.valueOf(money.fen(), 2));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Value.Time time -> {
                sheet.value(row, column, time.time());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
        }
    }

    /** What a cell can hold: no sign that XML refuses, and so many signs at most. */
    private static String fitting(String text) {
        String clean = text.chars().anyMatch(XlsxPages::isForbidden)
            ? text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|\\p{Cs}", "�")
            : text;
        if (clean.length() <= LONGEST_CELL) {
            return clean;
        }
        boolean pair = Character.isHighSurrogate(clean.charAt(LONGEST_CELL - 2));
        return clean.substring(0, LONGEST_CELL - (pair ? 2 : 1)) + "…";
    }

    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n') || c >= 0xfffe || Character.isSurrogate((char) c);
    }
}
