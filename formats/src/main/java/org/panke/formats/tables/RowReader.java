package org.panke.formats.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.formats.Problem;
import org.panke.formats.Problem.Expectation;
import org.panke.formats.phones.Surnames;
import org.panke.formats.tables.Layout.Column;
import org.panke.formats.text.TextFile;

/** One row, field by field. What cannot be read becomes a problem, and then the row gives no event at all. */
final class RowReader {
    private static final Expectation UNREADABLE = new Expectation("UTF-8 或 GB18030 的文字（有无法识别的字符）",
        "text in UTF-8 or GB18030 (a sign cannot be read)");
    private static final Expectation NO_MORE = new Expectation("最后一个表头之后没有内容（CSV 中含逗号的单元格要用双引号括起来）",
        "no cell beyond the last header (in CSV, a cell that holds a comma must be quoted)");

    private final Table table;
    private final Row row;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(Table table, Row row) {
        this.table = table;
        this.row = row;
    }

    Table table() {
        return table;
    }

    List<Problem> problems() {
        return problems;
    }

    long line() {
        return row.line();
    }

    /** Whether every cell stands under a header and can be read; what is wrong becomes a problem. */
    boolean isWhole() {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i).text();
            if (text.indexOf(TextFile.NO_TEXT) >= 0) {
                problem(i, text.replace(TextFile.NO_TEXT, '\ufffd'), UNREADABLE);
                return false;
            }
            if (i >= table.layout().width() && !text.isEmpty()) {
                problem(i, text, NO_MORE);
                return false;
            }
        }
        return true;
    }

    private void problem(int column, String found, Expectation expected) {
        problems.add(new Problem(table.file(), row.line(), Layout.letters(column) + row.line(), null, Shown.of(found),
            expected));
    }

    /** Whether the row says something there. */
    boolean has(Field field) {
        return !cell(field).isNothing();
    }

    /** What the row says, in the best column that says something. */
    Cell cell(Field field) {
        for (Column column : table.layout().columns(field)) {
            Cell cell = row.cell(column.index());
            if (!cell.isNothing()) {
                return cell;
            }
        }
        return Cell.EMPTY;
    }

    /** What the row says in each column of a meaning, where it says something. */
    List<Cell> cells(Field field) {
        return table.layout().columns(field).stream().map(column -> row.cell(column.index()))
            .filter(cell -> !cell.isNothing()).toList();
    }

    @Nullable String text(Field field) {
        Cell cell = cell(field);
        if (cell.text().indexOf('\ufffd') >= 0) {
            bad(field, UNREADABLE.zh(), UNREADABLE.en());
        }
        return cell.isNothing() ? null : cell.text();
    }

    @Nullable String surname() {
        String text = text(Field.SURNAME);
        return text == null ? null : Surnames.of(text);
    }

    /** The channel in the cell, as the rules name it; null where nothing or "nobody" is said. */
    @Nullable ChannelId channel(Field field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        ChannelNames.Said said = table.glossary().channel(text);
        if (said.ambiguous()) {
            bad(field, "渠道编号（有几个渠道叫这个名字）", "the channel's id (several have this name)");
        }
        if (said.nobody() || said.ambiguous()) {
            return null;
        }
        if (!said.known()) {
            table.tally().unknownChannel(text, field == Field.PAYEE || table.isOnly(Kind.DEALS));
        }
        return said.channel(text);
    }

    /**
     * The instant in the cell, a day and an hour in two columns joined; null where nothing is said.
     *
     * @param hour for a day without one
     */
    @Nullable Instant time(Field field, LocalTime hour) {
        return time(field, hour, null);
    }

    /** The instant in the cell; an hour alone is one of the day of the other instant, which stands in the same row. */
    @Nullable Instant timeOnDayOf(Instant other, Field field, LocalTime hour) {
        return time(field, hour, other.atZone(table.zone()).toLocalDate());
    }

    private @Nullable Instant time(Field field, LocalTime hour, @Nullable LocalDate dayOfHour) {
        LocalDate day = null;
        LocalTime clock = null;
        for (Cell cell : cells(field)) {
            switch (Times.read(cell)) {
                case When.Local local -> {
                    return local.time().atZone(table.zone()).toInstant();
                }
                case When.Offset offset -> {
                    return offset.time().toInstant(offset.offset());
                }
                case When.Day only -> day = day == null ? only.day() : day;
                case When.Hour only -> clock = clock == null ? only.hour() : clock;
                case When.Unreadable none -> {
                    badTime(field);
                    return null;
                }
            }
        }
        day = day == null && clock != null ? dayOfHour : day;
        if (day == null) {
            if (clock != null) {
                badTime(field);
            }
            return null;
        }
        if (clock == null) {
            table.tally().dayOnly(field);
        }
        return day.atTime(clock == null ? hour : clock).atZone(table.zone()).toInstant();
    }

    Stamp stamp(String id, Instant at) {
        String project = text(Field.PROJECT);
        return new Stamp(new EventId(id), project == null ? table.project() : new ProjectId(project), at,
            text(Field.ACTOR));
    }

    /** The id of a row that brings none: where it stands. */
    String place() {
        return table.idPrefix() + row.line();
    }

    /** The row says something and yet tells of nothing. */
    void nothing() {
        Field mark = table.kinds().iterator().next().mark();
        missing(mark, "报备、到访或成交的时间", "the time of a registration, visit or deal");
    }

    /** The cell must say something. */
    void missing(Field field, String zh, String en) {
        Column column = column(field);
        problems.add(new Problem(table.file(), row.line(), address(column), field.target(), "",
            new Expectation(zh, en)));
    }

    /** The cell says something else than it should. */
    void bad(Field field, String zh, String en) {
        problems.add(new Problem(table.file(), row.line(), address(column(field)), field.target(),
            Shown.of(cell(field).text()), new Expectation(zh, en)));
    }

    private void badTime(Field field) {
        bad(field, "时间，年在前，例如 2026-03-01 10:00", "a time with the year in front, like 2026-03-01 10:00");
    }

    private @Nullable Column column(Field field) {
        List<Column> columns = table.layout().columns(field);
        for (Column column : columns) {
            if (!row.cell(column.index()).isNothing()) {
                return column;
            }
        }
        return columns.isEmpty() ? null : columns.getFirst();
    }

    private @Nullable String address(@Nullable Column column) {
        return column == null ? null : column.letters() + row.line() + " " + column.header().text();
    }
}
