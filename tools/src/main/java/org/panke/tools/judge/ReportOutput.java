package org.panke.tools.judge;

import java.io.IOException;
import java.nio.file.Path;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;

/** The report, one page. */
final class ReportOutput implements Output, Onlooker {
    ReportOutput(Path folder, Rules rules, Language language) throws IOException {
        throw new CannotRun("output.html", folder, rules, language);
    }

    @Override
    public void event(Event event) {
    }

    @Override
    public void finding(Finding finding) {
    }

    @Override
    public void finish() {
    }

    @Override
    public void close() {
    }
}
