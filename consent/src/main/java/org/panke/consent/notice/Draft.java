package org.panke.consent.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.panke.consent.Purpose;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.MustHave;

/** A notice as it would be published, or why it cannot be. */
public sealed interface Draft {
    /** It tells all it must. */
    record Ready(Notice notice) implements Draft {}

    /** It tells too little, or what no notice may say. Nothing of it is published. */
    record Blocked(List<Untold> untold, List<Forbidden> forbidden) implements Draft {
        public Blocked {
            untold = List.copyOf(untold);
            forbidden = List.copyOf(forbidden);
        }
    }

    /**
     * Something that must be told and is not.
     *
     * @param sources which packs ask for it, and where they have that from
     */
    record Untold(MustHave what, List<InForce.Source> sources) {
        public Untold {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Generates one.
     *
     * @param schedule how long what is kept, as the site really keeps it
     */
    static Draft of(InForce law, Purpose purpose, SiteFacts facts, List<Kept> schedule) {
        List<Sentence> sentences = new Sentences(facts, schedule).of(purpose);
        Notice notice = new Notice(purpose, purpose.said(), Notice.paragraphs(sentences), schedule);
        List<Untold> untold = untold(law, purpose, sentences);
        List<Forbidden> forbidden = Forbidden.in(notice);
        return untold.isEmpty() && forbidden.isEmpty() ? new Ready(notice) : new Blocked(untold, forbidden);
    }

    /** What must be told for a purpose: all that the packs name, but a signature, which only a comparison of faces has. */
    static Set<MustHave> needed(InForce law, Purpose purpose) {
        Set<MustHave> needed = EnumSet.noneOf(MustHave.class);
        needed.addAll(law.get(Fields.MUST_HAVES).orElse(Set.of()));
        if (!purpose.isOfAFace()) {
            needed.remove(MustHave.SIGNATURE);
        }
        return needed;
    }

    private static List<Untold> untold(InForce law, Purpose purpose, List<Sentence> sentences) {
        Set<MustHave> missing = EnumSet.copyOf(needed(law, purpose));
        sentences.forEach(each -> missing.remove(each.tells()));
        List<Untold> untold = new ArrayList<>();
        for (MustHave each : missing) {
            untold.add(new Untold(each, law.sources(Fields.MUST_HAVES).stream()
                .filter(source -> source.value() instanceof List<?> words && words.contains(each.word())).toList()));
        }
        return untold;
    }
}
