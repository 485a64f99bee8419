package org.panke.server.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.panke.server.platform.Said;

/**
 * A paper that people read in either language, as a PDF.
 *
 * @param title what it is
 * @param of whose it is, in any language
 */
public record Sheet(Said title, String of, List<Part> parts) {
    private static final float TITLE = 20;
    private static final float HEADING = 13;
    private static final float TEXT = 10.5f;
    private static final float GAP = 8;

    public Sheet {
        parts = List.copyOf(parts);
    }

    /** Some of it under one heading. */
    public record Part(Said heading, List<Said> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public byte[] pdf() {
        try (Paper paper = new Paper()) {
            paper.write(title.zh() + " · " + title.en(), TITLE);
            paper.room(GAP);
            paper.write(of, HEADING);
            for (Part part : parts) {
                paper.rule();
                paper.write(part.heading.zh() + " · " + part.heading.en(), HEADING);
                for (Said line : part.lines) {
                    paper.room(GAP / 2);
                    paper.write(line.zh(), TEXT);
                    if (!line.en().equals(line.zh())) {
                        paper.write(line.en(), TEXT);
                    }
                }
            }
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper cannot be written", e);
        }
    }
}
