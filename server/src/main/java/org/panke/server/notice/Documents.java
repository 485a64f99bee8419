package org.panke.server.notice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.server.notice.Notice.Document;
import org.panke.server.notice.Notice.Paragraph;
import org.panke.server.notice.Notice.Row;

/** A generated notice in one language, as it is stored and shown. */
final class Documents {
    private Documents() {
    }

    static Document chinese(org.panke.consent.notice.Notice notice, org.panke.consent.notice.Notice contact) {
        return in(notice, contact, Said::zh, "来访登记告知（手机号与来访方式）",
            "另外征求：");
    }

    static Document english(org.panke.consent.notice.Notice notice, org.panke.consent.notice.Notice contact) {
        return in(notice, contact, Said::en, "Notice for your visit: phone and how you came",
            "Asked separately: ");
    }

    static Document chineseFace(org.panke.consent.notice.Notice notice) {
        return in(notice, Said::zh,
            notice.purpose() == Purpose.GALLERY ? "保存人脸模板告知（单独征求同意）" : "面容凭证告知（单独征求同意）");
    }

    static Document englishFace(org.panke.consent.notice.Notice notice) {
        return in(notice, Said::en, notice.purpose() == Purpose.GALLERY
            ? "Notice for keeping a template of your face, asked separately"
            : "Notice for a pass with your face, asked separately");
    }

    private static Document in(org.panke.consent.notice.Notice notice, Function<Said, String> language, String title) {
        return new Document(title, notice.paragraphs().stream()
            .map(each -> new Paragraph(language.apply(each.heading()), language.apply(each.text()))).toList(),
            rows(notice, language));
    }

    private static List<Row> rows(org.panke.consent.notice.Notice notice, Function<Said, String> language) {
        return notice.schedule().stream().map(each -> new Row(language.apply(each.what()),
            language.apply(each.length()), language.apply(each.longer()), language.apply(each.then()))).toList();
    }

    /** What is asked for separately stands under a heading of its own: as much of it as was not said before. */
    private static Document in(org.panke.consent.notice.Notice notice, org.panke.consent.notice.Notice contact,
            Function<Said, String> language, String title, String separately) {
        List<Said> said = notice.paragraphs().stream().map(org.panke.consent.notice.Notice.Paragraph::text).toList();
        String more = contact.paragraphs().stream().map(org.panke.consent.notice.Notice.Paragraph::text)
            .filter(each -> !said.contains(each)).map(language).collect(Collectors.joining(" "));
        Paragraph asked = new Paragraph(separately + language.apply(contact.purpose().said()), more);
        return new Document(title,
            Stream.concat(notice.paragraphs().stream()
                .map(each -> new Paragraph(language.apply(each.heading()), language.apply(each.text()))),
                Stream.of(asked)).toList(),
            rows(notice, language));
    }
}
