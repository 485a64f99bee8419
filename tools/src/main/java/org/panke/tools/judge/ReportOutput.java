package org.panke.tools.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.report.Report;

/** The report, one page: made while looking on, written at the end. */
final class ReportOutput implements Output {
    private final OutFile file;
    private final Language language;
    private final String otherwise;
    private final Report report;

    /** @param otherwise what the page is called where no event names a project */
    ReportOutput(Path folder, Rules rules, Language language, String otherwise) {
        this.file = new OutFile(folder, "report.html");
        this.language = language;
        this.otherwise = otherwise;
        this.report = Report.of(rules);
    }

    /** What sees everything as it is judged. */
    Onlooker onlooker() {
        return new Onlooker() {
            @Override
            public void event(Event event) {
                report.event(event);
            }

            @Override
            public void finding(Finding finding) {
                report.finding(finding);
            }
        };
    }

    /** The report does not need the order of the input. */
    @Override
    public void finding(Finding finding) {
    }

    @Override
    public void finish(long leftOut) throws IOException {
        for (long line = 0; line < leftOut; line++) {
            report.leftOut();
        }
        try (OutputStream out = file.open()) {
            report.write(out, language, otherwise);
        }
    }

    @Override
    public void show() throws IOException {
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
