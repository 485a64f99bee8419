package org.panke.tools.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.tables.Notice;

/** What was read at once. */
final class Batch implements EventSource.Sink, Consumer<Notice> {
    final List<Event> events = new ArrayList<>(2048);
    final List<Problem> problems = new ArrayList<>(0);
    final List<Notice> notices = new ArrayList<>(0);
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

    @Override
    public void accept(Notice notice) {
        notices.add(notice);
    }
}
