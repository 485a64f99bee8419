package org.panke.server;

import java.util.Iterator;
import java.util.stream.Stream;

/** The live stream as a browser reads it: what is told, and the id that it comes back with. */
final class LiveStream implements AutoCloseable {
    private final Stream<String> stream;
    private final Iterator<String> lines;
    private String seen = "";

    LiveStream(Stream<String> stream) {
        this.stream = stream;
        this.lines = stream.iterator();
    }

    /** The next thing told; waits for it. Empty where the stream ended. */
    String next() {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                seen = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        return "";
    }

    /** What was told last, as a browser says it when it comes back. */
    String seen() {
        return seen;
    }

    @Override
    public void close() {
        stream.close();
    }
}
