package org.panke.formats.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.Confidence;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where a pack's values come from. */
final class CitationReader {
    private static final Set<String> KEYS = Set.of("fields", "instrument", "article", "url", "confidence", "note");

    private final Complaints complaints;
    private final PackValues values;

    CitationReader(Complaints complaints) {
        this.complaints = complaints;
        this.values = new PackValues(complaints);
    }

    /** What a source or a note can be about: a field or a group of them. */
    static Set<String> subjects() {
        Set<String> subjects = new TreeSet<>(Fields.byName().keySet());
        Fields.all().stream().map(Field::group).forEach(subjects::add);
        return subjects;
    }

    List<Citation> read(@Nullable Node list) {
        List<Citation> citations = new ArrayList<>();
        for (Node item : Section.items(list, "citations", complaints)) {
            Citation citation = one(item);
            if (citation != null) {
                citations.add(citation);
            }
        }
        return citations;
    }

    private @Nullable Citation one(Node node) {
        Section section = Section.of(node, "citations", complaints);
        section.allowOnly(KEYS);
        Node about = section.get("fields");
        Set<String> fields = values.texts(about, "citations.fields");
        Said instrument = values.said(section.get("instrument"), "citations.instrument");
        Confidence confidence = values.word(section.get("confidence"), "citations.confidence", Confidence.class);
        for (String key : List.of("fields", "instrument", "confidence")) {
            if (section.get(key) == null) {
                complaints.about(node, "citations." + key, "", "citations 的每一项都有 " + key,
                    "each of the citations has " + key);
            }
        }
        if (about != null) {
            known(about);
        }
        String article = values.scalars().text(section.get("article"), "citations.article");
        String url = values.scalars().text(section.get("url"), "citations.url");
        Said note = values.said(section.get("note"), "citations.note");
        return instrument == null || confidence == null
            ? null
            : new Citation(fields, instrument, article, url, confidence, note);
    }

    private void known(Node about) {
        for (Node item : Section.items(about, "citations.fields", complaints)) {
            if (!subjects().contains(Complaints.words(item))) {
                complaints.unknown(item, "citations.fields", "已有的项或组", "a known field or group", subjects());
            }
        }
    }
}
