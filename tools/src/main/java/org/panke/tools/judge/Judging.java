package org.panke.tools.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;

/** The judge at work: events in the order of their time go in, findings with their event's place in the input come out. */
final class Judging implements Onlooker {
    /** The place of what follows from everything together. */
    static final long AT_THE_END = Long.MAX_VALUE;

    /** Takes the findings as they are made. */
    interface Sink {
        /** @param place the event's place in the input, or {@link #AT_THE_END} */
        void finding(Finding finding, long place) throws IOException;
    }

    private final AttendedJudge judge;
    private final Outputs outputs;
    private final Sink sink;
    private long place;

    Judging(Rules rules, Outputs outputs, Sink sink) {
        this.judge = new AttendedJudge(rules, this);
        this.outputs = outputs;
        this.sink = sink;
    }

    void event(Event event, long itsPlace) throws IOException {
        place = itsPlace;
        try {
            judge.event(event);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void finish() throws IOException {
        place = AT_THE_END;
        try {
            judge.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void event(Event event) {
        outputs.event(event);
    }

    @Override
    public void repeated() {
        outputs.repeated();
    }

    @Override
    public void finding(Finding finding) {
        outputs.judged(finding);
        try {
            sink.finding(finding, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
