package org.panke.server.notice;

import java.util.List;
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
    static Asked of(Draft.Untold untold) {
        return new Asked(untold.what().word(), said(untold.what().title()),
            Said.joined(sources(untold.sources()), "；", "; "));
    }

    /** Where that stands, each place once. */
    public static List<Said> sources(List<InForce.Source> sources) {
        return sources.stream().flatMap(source -> source.citations().stream()).map(Asked::said).distinct().toList();
    }

    /** The same, as the server says it. */
    public static Said said(org.panke.consent.Said said) {
        return new Said(said.zh(), said.en());
    }

    /** A source with its mark. */
    private static Said said(Citation citation) {
        String article = citation.article();
        return new Said(
            citation.instrument().zh() + (article == null ? "" : " 第 " + article + " 条") + " ["
                + citation.confidence().said().zh() + "]",
            citation.instrument().en() + (article == null ? "" : ", art. " + article) + " ["
                + citation.confidence().said().en() + "]");
    }
}
