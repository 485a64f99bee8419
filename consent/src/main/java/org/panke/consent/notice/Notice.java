package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.panke.consent.Digest;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.consent.packs.MustHave;

/**
 * What somebody is told before they choose, for one purpose, in both languages.
 *
 * @param schedule how long what is kept
 */
public record Notice(Purpose purpose, Said title, List<Paragraph> paragraphs, List<Kept> schedule) {
    public Notice {
        paragraphs = List.copyOf(paragraphs);
        schedule = List.copyOf(schedule);
    }

    /**
     * Some of it under one heading.
     *
     * @param tells which of the things that must be told are told here
     */
    public record Paragraph(Set<MustHave> tells, Said heading, Said text) {
        public Paragraph {
            tells = Set.copyOf(tells);
        }
    }

    /** Of every word of it, in both languages: what a consent is bound to. */
    public Digest digest() {
        List<List<String>> lines = paragraphs.stream().map(each -> List.of(each.heading().zh(), each.heading().en(),
            each.text().zh(), each.text().en(), words(each.tells()))).toList();
        List<List<String>> kept = schedule.stream().map(each -> List.of(each.what().zh(), each.what().en(),
            each.length().zh(), each.length().en(), each.longer().zh(), each.longer().en(), each.then().zh(),
            each.then().en()))
            .toList();
        return Digest.of(List.of("panke notice 1", purpose.word(), title.zh(), title.en(), lines, kept));
    }

    /** Each heading once, and under it what belongs there. */
    static List<Paragraph> paragraphs(List<Sentence> sentences) {
        Map<Heading, List<Sentence>> under = new EnumMap<>(Heading.class);
        sentences.forEach(each -> under.computeIfAbsent(Heading.of(each.tells()), _ -> new ArrayList<>()).add(each));
        List<Paragraph> paragraphs = new ArrayList<>();
        under.forEach((heading, told) -> {
            Set<MustHave> tells = EnumSet.noneOf(MustHave.class);
            told.forEach(each -> tells.add(each.tells()));
            String zh = String.join("", told.stream().map(each -> each.text().zh()).toList());
            String en = String.join(" ", told.stream().map(each -> each.text().en()).toList());
            paragraphs.add(new Paragraph(tells, heading.said(), new Said(zh, en)));
        });
        return paragraphs;
    }

    private static String words(Set<MustHave> tells) {
        return String.join(" ", new TreeSet<>(tells.stream().map(Word::word).toList()));
    }
}
