package org.panke.formats.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a sheet means what.
 *
 * @param line the header row
 * @param columns by meaning, the best first
 * @param unknown the headers nobody knows
 * @param width how many columns there are up to the last header
 */
record Layout(long line, Map<Field, List<Column>> columns, List<String> unknown, int width) {
    /** A column counted from 0. */
    record Column(int index, Header header) {
        /** Its letters in a spreadsheet. */
        String letters() {
            return Layout.letters(index);
        }
    }

    /** The letters of a column counted from 0, as a spreadsheet has them. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** What a row would mean if it were the header row. */
    static Layout of(Row row, Mapping mapping) {
        Map<Field, List<Column>> columns = new EnumMap<>(Field.class);
        List<String> unknown = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i).text();
            width = text.isEmpty() ? width : i + 1;
            Header header = text.isEmpty() ? null : mapping.header(text);
            if (header != null) {
                columns.computeIfAbsent(header.field(), any -> new ArrayList<>()).add(new Column(i, header));
            } else if (!text.isEmpty()) {
                unknown.add(text);
            }
        }
        columns.values().forEach(same -> same.sort(Comparator.comparingInt(column -> column.header().rank())));
        return new Layout(row.line(), columns, unknown, width);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    List<Column> columns(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    /** What a sheet with these columns can tell of. */
    Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.isIn(columns.keySet())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The mapped headers, as {@link Header#plain} writes them, that stand in this row. */
    Set<String> mapped() {
        Set<String> mapped = new HashSet<>();
        columns.values().forEach(same -> same.forEach(column -> {
            if (column.header().rank() < 0) {
                mapped.add(Header.plain(column.header().text()));
            }
        }));
        return mapped;
    }

    /** Whether the row says the headers again, as exports do that were made page by page. */
    boolean isRepeatedBy(Row row) {
        for (List<Column> same : columns.values()) {
            for (Column column : same) {
                if (!row.cell(column.index()).text().equals(column.header().text())) {
                    return false;
                }
            }
        }
        return true;
    }
}
