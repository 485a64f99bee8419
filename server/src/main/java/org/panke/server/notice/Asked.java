package org.panke.server.notice;

import java.util.List;
import java.util.stream.Stream;
import org.panke.consent.notice.Draft;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.InForce;
import org.panke.server.platform.Said;

/**
 * Something that the law asks a notice to tell and that nobody has said yet.
 *
 * @param word as files call it
 * @param source who asks for it, each with how far it can be trusted
 */
public record Asked(String word, Said what, Said source) {
    /** Of a value that no pack can change. */
    private static final Said OWN = new Said("产品自定，不提供其他选择", "the product's own: it knows nothing else");

    static Asked of(Draft.Untold untold) {
        return new Asked(untold.what().word(), said(untold.what().title()),
            Said.joined(sources(untold.sources()), "；", "; "));
    }

    /** Where that stands, each place once, with what a reader must know of it. */
    public static List<Said> sources(List<InForce.Source> sources) {
        return sources.stream().flatMap(source -> source.citations().isEmpty()
            ? Stream.of(OWN)
            : Stream.concat(source.citations().stream().map(Asked::said), source.notes().stream().map(Asked::said)))
            .distinct().toList();
    }

    /** The same, as the server says it. */
    public static Said said(org.panke.consent.Said said) {
        return new Said(said.zh(), said.en());
    }

    /** A source with its mark and its note: a number that is ours is never shown as the law's. */
    public static Said said(Citation citation) {
        String article = citation.article();
        org.panke.consent.Said mark = citation.confidence().said();
        org.panke.consent.Said note = citation.note();
        return new Said(
            citation.instrument().zh() + (article == null ? "" : " 第 " + article + " 条") + " [" + mark.zh()
                + (note == null ? "" : "：" + note.zh()) + "]",
            citation.instrument().en() + (article == null ? "" : ", art. " + article) + " [" + mark.en()
                + (note == null ? "" : ": " + note.en()) + "]");
    }
}
