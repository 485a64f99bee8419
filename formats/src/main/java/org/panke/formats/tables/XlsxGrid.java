package org.panke.formats.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class XlsxGrid implements Grid {
    /** From days since 1904, as old Macs count, to days since 1900. */
    private static final int MAC_DAYS = 1462;

    private final Sheet sheet;
    private final boolean macDays;
    private @Nullable Stream<Row> stream;
    private @Nullable Iterator<Row> rows;
    private long line;

    XlsxGrid(Sheet sheet, boolean macDays) {
        this.sheet = sheet;
        this.macDays = macDays;
    }

    @Override
    public String name() {
        return sheet.getName();
    }

    @Override
    public org.panke.formats.tables.@Nullable Row next() throws IOException, BrokenFile {
        try {
            if (rows == null) {
                stream = sheet.openStream();
                rows = stream.iterator();
            }
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            line = row.getRowNum();
            List<Cell> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(cell(row.getCell(i)));
            }
            return new org.panke.formats.tables.Row(line, cells);
        } catch (UncheckedIOException e) {
            throw damaged();
        } catch (IOException e) {
            throw damaged();
        } catch (RuntimeException e) { // what the reader and its XML parser throw at damaged parts
            throw damaged();
        }
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }

    private BrokenFile damaged() {
        return new BrokenFile(line + 1, "", "完好的工作簿（从这里起已损坏，请重新导出）",
            "a sound workbook (it is damaged from here on; export it again)");
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return Cell.EMPTY;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            String format =
                cell.getDataFormatString() == null ? "" : cell.getDataFormatString().toLowerCase(Locale.ROOT);
            double serial = number.doubleValue() + (macDays && isDate(format) ? MAC_DAYS : 0);
            return new Cell(plain(number), serial, format.indexOf('h') >= 0);
        }
        return Cell.of(cell.getValue().toString());
    }

    private static boolean isDate(String format) {
        return format.indexOf('y') >= 0 || format.indexOf('d') >= 0 || format.indexOf('h') >= 0;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
