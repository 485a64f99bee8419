package org.panke.formats.packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Scalars;
import org.panke.formats.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;

/** Single values of a pack file. What makes no sense is complained of and left out. */
record PackValues(Complaints complaints, Scalars scalars) {
    PackValues(Complaints complaints) {
        this(complaints, new Scalars(complaints));
    }

    @Nullable LocalDate date(@Nullable Node node, String field) {
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(Complaints.words(node));
        } catch (DateTimeParseException e) {
            complaints.about(node, field, "日期，例如 2025-06-01", "a date, like 2025-06-01");
            return null;
        }
    }

    /** One of an enum's words. */
    <E extends Enum<E> & Word> @Nullable E word(@Nullable Node node, String field, Class<E> type) {
        if (node == null) {
            return null;
        }
        Set<E> all = EnumSet.allOf(type);
        for (E each : all) {
            if (each.word().equals(Complaints.words(node))) {
                return each;
            }
        }
        complaints.unknown(node, field, "可用的取值", "a possible value", all.stream().map(Word::word).toList());
        return null;
    }

    <E extends Enum<E> & Word> Set<E> words(@Nullable Node node, String field, Class<E> type) {
        Set<E> words = new TreeSet<>();
        for (Node item : Section.items(node, field, complaints)) {
            E word = word(item, field, type);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    Set<String> texts(@Nullable Node node, String field) {
        Set<String> texts = new TreeSet<>();
        for (Node item : Section.items(node, field, complaints)) {
            String text = scalars.text(item, field);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The same in both languages; neither may be left out. */
    @Nullable Said said(@Nullable Node node, String field) {
        if (node == null) {
            return null;
        }
        Section section = Section.of(node, field, complaints);
        section.allowOnly(Set.of("zh", "en"));
        String zh = scalars.text(section.get("zh"), field);
        String en = scalars.text(section.get("en"), field);
        if (section.get("zh") == null || section.get("en") == null) {
            complaints.about(node, field, "zh 和 en，两种语言都要写", "zh and en, both languages");
        }
        return zh == null || en == null ? null : new Said(zh, en);
    }
}
