package org.panke.formats.ndjson;

import java.io.IOException;
import org.panke.attribution.Event;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;

/** The events of one project's lines; a line's number is where it begins in the file. */
final class ProjectReader implements EventSource {
    private final ProjectLines lines;
    private final EventReader reader;

    ProjectReader(ProjectLines lines, String name) {
        this.lines = lines;
        this.reader = new EventReader(lines, name, -1);
    }

    @Override
    public boolean advance(Sink sink) throws IOException {
        return reader.advance(new Sink() {
            @Override
            public void event(Event event, long line) {
                sink.event(event, lines.begin(line - 1));
            }

            @Override
            public void problem(Problem problem) {
                sink.problem(problem.onLine(lines.begin(problem.line() - 1)));
            }
        });
    }

    @Override
    public long position() {
        return reader.position();
    }

    @Override
    public long size() {
        return reader.size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
