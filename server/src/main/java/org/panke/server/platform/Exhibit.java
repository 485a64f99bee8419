package org.panke.server.platform;

import java.util.List;
import java.util.Map;

/**
 * Something that an inspector is shown of a project. No visitor is named in it.
 *
 * @param lines that people read in either language
 * @param events of the project's log that show it, by id; none of them names a visitor
 * @param files the whole of it, by their names in a bundle
 */
public record Exhibit(Said heading, List<Said> lines, List<String> events, Map<String, byte[]> files) {
    public Exhibit {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
        files = Map.copyOf(files);
    }

    public Exhibit(Said heading, List<Said> lines, Map<String, byte[]> files) {
        this(heading, lines, List.of(), files);
    }
}
