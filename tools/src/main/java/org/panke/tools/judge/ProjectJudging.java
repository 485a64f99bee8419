package org.panke.tools.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.FindingWriter;

/** Judges one project's events by themselves; what comes of them waits. */
final class ProjectJudging implements EventSource.Sink, Onlooker {
    private final AttendedJudge judge;
    private final Waiting waiting;
    private final Summary summary;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final FindingWriter writer;

    ProjectJudging(Rules rules, Waiting waiting) {
        this.waiting = waiting;
        this.summary = new Summary(rules);
        this.judge = new AttendedJudge(rules, this);
        this.writer = NdjsonOutput.writer(lines, rules);
    }

    @Override
    public void event(Event event, long place) {
        judge.event(event);
        keep(place);
    }

    @Override
    public void problem(Problem problem) {
        try {
            waiting.problem(problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of all of it together. */
    Summary finish() {
        judge.finish();
        keep(Judging.AT_THE_END);
        return summary;
    }

    @Override
    public void event(Event event) {
        summary.event(event);
    }

    @Override
    public void repeated() {
        summary.repeated();
    }

    @Override
    public void finding(Finding finding) {
        summary.finding(finding);
        try {
            writer.write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(long place) {
        try {
            writer.flush();
            if (lines.size() > 0) {
                waiting.lines(place, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
