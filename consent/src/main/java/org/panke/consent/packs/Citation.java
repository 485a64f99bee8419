package org.panke.consent.packs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;

/**
 * Where a pack's values come from.
 *
 * @param fields names of fields, or of groups of them
 * @param instrument the law, rule or report
 * @param article where in it, or null
 * @param url where it can be read, or null
 * @param note what a reader must know of the source, or null
 */
public record Citation(Set<String> fields, Said instrument, @Nullable String article, @Nullable String url,
        Confidence confidence, @Nullable Said note) {
    public Citation {
        fields = Set.copyOf(fields);
    }

    /** Whether it is a source of what is said of this field. */
    public boolean covers(Field<?> field) {
        return fields.contains(field.name()) || fields.contains(field.group());
    }

    /** As {@link org.panke.consent.Canonical} takes it. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("fields", new TreeSet<>(fields));
        written.put("instrument", written(instrument));
        if (article != null) {
            written.put("article", article);
        }
        if (url != null) {
            written.put("url", url);
        }
        written.put("confidence", confidence.word());
        if (note != null) {
            written.put("note", written(note));
        }
        return written;
    }

    static Map<String, Object> written(Said said) {
        return Map.of("zh", said.zh(), "en", said.en());
    }
}
