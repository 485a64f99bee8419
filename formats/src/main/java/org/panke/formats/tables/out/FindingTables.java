package org.panke.formats.tables.out;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

/**
 * Findings as tables: one of verdicts, answers, settlements, signals, refused events, and a summary. Rows come in the
 * order of the findings, times on the project's clocks, money in yuan. Nothing is complete before {@link #close}.
 *
 * <p>Memory is a few counters and one settlement a contract, however many findings there are.
 */
public final class FindingTables implements Consumer<Finding>, Closeable {
    private final Pages pages;
    private final Columns columns;
    private final Summary summary;
    private final List<Column<Verdict>> verdicts;
    private final List<Column<Answer>> answers;
    private final List<Column<Settlement>> settlements;
    private final List<Column<Signal>> signals;
    private final List<Column<Refusal>> refusals;
    private boolean closed;

    private FindingTables(Pages pages, Columns columns) {
        this.pages = pages;
        this.columns = columns;
        this.summary = new Summary(columns.words(), columns.sentences());
        this.verdicts = columns.verdicts();
        this.answers = columns.answers();
        this.settlements = columns.settlements();
        this.signals = columns.signals();
        this.refusals = columns.refusals();
    }

    /**
     * Writes {@code verdicts.csv}, {@code answers.csv}, {@code settlements.csv}, {@code signals.csv}, {@code refusals.csv}
     * and {@code summary.csv} into a folder, over those that may be there: UTF-8 with a mark, which Excel needs. Text that
     * a spreadsheet would compute gets an apostrophe in front.
     *
     * @throws IOException where a file cannot be written
     */
    public static FindingTables csv(Path folder, Rules rules, Language language) throws IOException {
        Columns columns = columns(rules, language);
        return new FindingTables(new CsvPages(folder, headers(columns)), columns);
    }

    /**
     * Writes a workbook with a sheet for each table, going on in a further sheet where one is full. The rows wait in files
     * beside it until {@link #close}.
     *
     * @throws IOException where the folder cannot be written to
     */
    public static FindingTables xlsx(Path file, Rules rules, Language language) throws IOException {
        return xlsx(file, rules, language, XlsxPages.MOST_ROWS);
    }

    static FindingTables xlsx(Path file, Rules rules, Language language, int mostRows) throws IOException {
        Columns columns = columns(rules, language);
        return new FindingTables(new XlsxPages(file, language, headers(columns), widths(columns), mostRows), columns);
    }

    /** Takes note of an event that was taken and is only counted: somebody came without giving a phone. */
    public void event(Event event) {
        if (event instanceof Event.WalkedIn) {
            summary.walkedIn();
        }
    }

    @Override
    public void accept(Finding finding) {
        summary.add(finding);
        switch (finding) {
            case Verdict verdict -> row(Page.VERDICTS, verdicts, verdict);
            case Answer answer -> row(Page.ANSWERS, answers, answer);
            case Settlement settlement -> row(Page.SETTLEMENTS, settlements, settlement);
            case Signal signal -> row(Page.SIGNALS, signals, signal);
            case Refusal refusal -> row(Page.REFUSALS, refusals, refusal);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (pages) {
            summary.lines().forEach(line -> row(Page.SUMMARY, columns.summary(), line));
        }
    }

    private <F> void row(Page page, List<Column<F>> shown, F finding) {
        List<@Nullable Value> cells = new ArrayList<>(shown.size());
        for (Column<F> column : shown) {
            cells.add(column.value().apply(finding));
        }
        try {
            pages.row(page, cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a row of " + page.file() + " could not be written", e);
        }
    }

    private static Columns columns(Rules rules, Language language) {
        return new Columns(new Words(language), Sentences.of(language, rules), rules.zone());
    }

    private static Map<Page, List<String>> headers(Columns columns) {
        Map<Page, List<String>> headers = new EnumMap<>(Page.class);
        Language language = columns.words().language();
        each(columns, (page, all) -> headers.put(page, all.stream().map(column -> column.header(language)).toList()));
        return headers;
    }

    private static Map<Page, List<Integer>> widths(Columns columns) {
        Map<Page, List<Integer>> widths = new EnumMap<>(Page.class);
        each(columns, (page, all) -> widths.put(page, all.stream().map(Column::width).toList()));
        return widths;
    }

    private static void each(Columns columns, BiConsumer<Page, List<? extends Column<?>>> action) {
        action.accept(Page.VERDICTS, columns.verdicts());
        action.accept(Page.ANSWERS, columns.answers());
        action.accept(Page.SETTLEMENTS, columns.settlements());
        action.accept(Page.SIGNALS, columns.signals());
        action.accept(Page.REFUSALS, columns.refusals());
        action.accept(Page.SUMMARY, columns.summary());
    }
}
