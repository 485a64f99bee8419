package org.panke.formats.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;

/**
 * A history judged, on one page: six pictures, the signals, and the verdicts that matter most, in Chinese and English.
 * The page is one file that needs no network and allows none; no phone and no visitor's name is in it.
 *
 * <p>Hand over every event that was taken, in judged order, and after each what follows from it; of one that had come
 * before or was refused only the refusal, where there is one. At the end hand over what
 * {@link org.panke.attribution.Judge#finish} gives; then write. Memory holds counts, one entry for everybody whose
 * verdict still stands, for every live registration and for every contract, and the verdicts to be shown. For one thread.
 */
public final class Report {
    /** How many verdicts a page shows. The others are in the other forms of output. */
    public static final int MOST_VERDICTS = 20_000;
    /** How many signals a page shows one by one; it counts all. */
    public static final int MOST_SIGNALS = 2_000;

    private final Rules rules;
    private final Tally tally;
    private long leftOut;

    private Report(Rules rules) {
        this.rules = rules;
        this.tally = new Tally(rules, MOST_VERDICTS, MOST_SIGNALS);
    }

    /** An empty report on what is judged by these rules; their zone is the page's, and channels have their names. */
    public static Report of(Rules rules) {
        return new Report(rules);
    }

    /** An event that counts. */
    public void event(Event event) {
        tally.event(event);
    }

    /** What follows from the event handed over last. */
    public void finding(Finding finding) {
        tally.finding(finding);
    }

    /** A line that could not be read; the page says how many there were. */
    public void leftOut() {
        leftOut++;
    }

    /**
     * Writes the page, UTF-8; the stream is flushed and left open.
     *
     * @param preferred the language shown at first; a reader may change it on the page
     * @param otherwise what the page is called where no event names a project, such as the file's name
     */
    public void write(OutputStream out, Language preferred, String otherwise) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<Case> cases = tally.cases.byWeight(tally.deals.all());
        new Page(rules, tally, cases, leftOut).write(writer, preferred, Title.of(tally.projects, otherwise));
        writer.flush();
    }

    /** Writes the page into a file, in place of what was there. */
    public void write(Path file, Language preferred, String otherwise) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, preferred, otherwise);
        }
    }
}
