package org.panke.server.notice;

import java.util.function.Function;
import org.panke.consent.Said;
import org.panke.server.notice.Notice.Document;
import org.panke.server.notice.Notice.Paragraph;
import org.panke.server.notice.Notice.Row;

/** A generated notice in one language, as it is stored and shown. */
final class Documents {
    private Documents() {
    }

    static Document chinese(org.panke.consent.notice.Notice notice) {
        return in(notice, Said::zh, "来访登记告知（手机号与来访方式）");
    }

    static Document english(org.panke.consent.notice.Notice notice) {
        return in(notice, Said::en, "Notice for your visit: phone and how you came");
    }

    private static Document in(org.panke.consent.notice.Notice notice, Function<Said, String> language, String title) {
        return new Document(title,
            notice.paragraphs().stream()
                .map(each -> new Paragraph(language.apply(each.heading()), language.apply(each.text()))).toList(),
            notice.schedule().stream().map(each -> new Row(language.apply(each.what()), language.apply(each.length()),
                language.apply(each.longer()), language.apply(each.then()))).toList());
    }
}
