package org.panke.server.notice;

import java.time.Instant;
import java.util.List;

/**
 * What a visitor agrees to: for phone and source.
 *
 * @param hash SHA-256 of its text in both languages
 */
public record Notice(String project, long version, String hash, Instant since, Document zh, Document en) {
    /** In one language. */
    public record Document(String title, List<Paragraph> paragraphs) {
    }

    /** One thing that must be said. */
    public record Paragraph(String heading, String text) {
    }
}
