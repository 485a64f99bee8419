package org.panke.tools.judge;

import java.util.ArrayList;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;

/** What was read at once. */
final class Batch implements EventSource.Sink {
    final List<Event> events = new ArrayList<>(2048);
    final List<Problem> problems = new ArrayList<>(0);
    /** How far reading has come, for {@link Progress}. */
    long position;

    @Override
    public void event(Event event, long line) {
        events.add(event);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
