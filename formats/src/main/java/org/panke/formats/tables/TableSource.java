package org.panke.formats.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;

/** The sheets of one file, one after the other, as events. */
final class TableSource implements EventSource {
    private static final int ROWS_AT_ONCE = 256;
    private static final Pattern TOTAL = Pattern.compile("(?i)(?:合\\s*计|总\\s*计|小\\s*计|totals?|sum)\\s*[:：]?");

    private final Iterator<? extends Grid> grids;
    private final Recognition recognition;
    private final Consumer<? super Notice> notices;
    private final Closeable file;
    private final long size;
    private @Nullable Grid grid;
    private @Nullable Table table;
    private final Deque<Row> ahead = new ArrayDeque<>();

    /**
     * A source over sheets.
     *
     * @param file what to close at the end
     * @param size in bytes, or -1
     */
    TableSource(List<? extends Grid> grids, Recognition recognition, Consumer<? super Notice> notices, Closeable file,
            long size) {
        this.grids = grids.iterator();
        this.recognition = recognition;
        this.notices = notices;
        this.file = file;
        this.size = size;
    }

    @Override
    public boolean advance(Sink sink) throws IOException {
        try {
            if (table == null || grid == null) {
                return open(sink);
            }
            for (int i = 0; i < ROWS_AT_ONCE; i++) {
                Row row = ahead.isEmpty() ? grid.next() : ahead.poll();
                if (row == null) {
                    table.tally().report(notices);
                    closeGrid();
                    return true;
                }
                read(table, row, sink);
            }
            return true;
        } catch (BrokenFile e) {
            if (table == null) {
                recognition.brokeOff();
            } else {
                table.tally().report(notices);
            }
            sink.problem(e.problem(table == null ? recognition.nameOf(grid) : table.file()));
            closeGrid();
            return true;
        }
    }

    @Override
    public long position() {
        return grid == null ? 0 : grid.position();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        closeGrid();
        file.close();
    }

    /** Goes to the next sheet and finds its header row; whether there was one more. */
    private boolean open(Sink sink) throws IOException, BrokenFile {
        if (!grids.hasNext()) {
            recognition.finish(sink, notices);
            return false;
        }
        grid = grids.next();
        table = recognition.of(grid, ahead, notices);
        if (table == null) {
            closeGrid();
        }
        return true;
    }

    private void closeGrid() throws IOException {
        if (grid != null) {
            grid.close();
        }
        grid = null;
        table = null;
        ahead.clear();
    }

    private static void read(Table table, Row row, Sink sink) {
        if (row.isBlank() || table.layout().isRepeatedBy(row)) {
            return;
        }
        if (isTotal(row)) {
            table.tally().total();
            return;
        }
        RowReader reader = new RowReader(table, row);
        List<Event> events = new ArrayList<>();
        if (!reader.isWhole()) {
            reader.problems().forEach(sink::problem);
            return;
        }
        read(reader, table.kinds(), events);
        if (events.isEmpty() && reader.problems().isEmpty()) {
            reader.nothing();
        }
        reader.problems().forEach(sink::problem);
        if (reader.problems().isEmpty()) {
            events.forEach(event -> sink.event(event, row.line()));
        }
    }

    private static void read(RowReader reader, Set<Kind> kinds, List<Event> events) {
        for (Kind kind : kinds) {
            switch (kind) {
                case REGISTRATIONS -> RegistrationRow.read(reader, events);
                case VISITS -> VisitRow.read(reader, events);
                case DEALS -> DealRow.read(reader, events);
            }
        }
    }

    private static boolean isTotal(Row row) {
        for (Cell cell : row.cells()) {
            if (!cell.text().isEmpty()) {
                return "合总小tTsS".indexOf(cell.text().charAt(0)) >= 0 && TOTAL.matcher(cell.text()).matches();
            }
        }
        return false;
    }
}
