package org.panke.server.notice;

import java.util.LinkedHashSet;
import java.util.Set;
import org.panke.consent.notice.Draft;
import org.panke.consent.packs.Citation;
import org.panke.server.platform.Said;

/**
 * Something that the law asks a notice to tell and that nobody has said yet.
 *
 * @param word as files call it
 * @param source who asks for it, each with how far it can be trusted
 */
record Asked(String word, Said what, Said source) {
    static Asked of(Draft.Untold untold) {
        Set<Said> sources = new LinkedHashSet<>();
        untold.sources().forEach(source -> source.citations().forEach(each -> sources.add(said(each))));
        return new Asked(untold.what().word(), new Said(untold.what().title().zh(), untold.what().title().en()),
            new Said(String.join("；", sources.stream().map(Said::zh).toList()),
                String.join("; ", sources.stream().map(Said::en).toList())));
    }

    /** A source with its mark. */
    static Said said(Citation citation) {
        String article = citation.article();
        return new Said(
            citation.instrument().zh() + (article == null ? "" : " 第 " + article + " 条") + " ["
                + citation.confidence().said().zh() + "]",
            citation.instrument().en() + (article == null ? "" : ", art. " + article) + " ["
                + citation.confidence().said().en() + "]");
    }
}
