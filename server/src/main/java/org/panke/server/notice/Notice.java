package org.panke.server.notice;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor agrees to: for phone and source.
 *
 * @param hash SHA-256 of its text in both languages
 */
public record Notice(String project, long version, String hash, Instant since, Document zh, Document en) {
    /**
     * In one language.
     *
     * @param schedule how long what is kept; empty where the project has not said yet what a notice must tell
     */
    public record Document(String title, List<Paragraph> paragraphs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Row> schedule) {
        Document(String title, List<Paragraph> paragraphs) {
            this(title, paragraphs, null);
        }
    }

    /** A line of the retention schedule; versions that were published long ago call its length otherwise. */
    public record Row(String what, @JsonAlias("atMost") String length, String longer, String then) {
    }

    /** One thing that must be said. */
    public record Paragraph(String heading, String text) {
    }
}
