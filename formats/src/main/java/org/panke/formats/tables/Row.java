package org.panke.formats.tables;

import java.util.List;

/**
 * A row of an export.
 *
 * @param line counted from 1, as a spreadsheet or an editor counts
 */
record Row(long line, List<Cell> cells) {
    /** The cell of a column counted from 0; empty beyond the last. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
