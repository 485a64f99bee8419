package org.panke.server.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.consent.packs.PiaSection;
import org.panke.server.desk.Office;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.Sheet;
import org.panke.server.evidence.Sheet.Part;
import org.panke.server.notice.Asked;
import org.panke.server.notice.Processing;
import org.panke.server.platform.Said;

/** A signed assessment as an inspector takes it along: on paper, and with the proof of when it was signed. */
final class AssessmentPaper {
    private static final Said TITLE = new Said("个人信息保护影响评估", "Impact assessment");

    private final Certificates certificates;

    AssessmentPaper(Certificates certificates) {
        this.certificates = certificates;
    }

    /** A file that {@code panke verify} accepts: the paper, the text that the signature is of, and the proof of it. */
    byte[] certificate(Office office, Signed signed, Document document, Said stands, Instant now) {
        return certificates.of(office.project(), "assessment " + signed.event(), List.of(signed.event()),
            Map.of("assessment.json", document.json().getBytes(UTF_8), "assessment.pdf",
                pdf(office, signed, document, stands)),
            now);
    }

    /** In both languages; what people wrote stands in theirs. */
    static byte[] pdf(Office office, Signed signed, Document document, Said stands) {
        String when = office.whenThere(signed.at());
        List<Part> parts = new ArrayList<>();
        parts.add(part(new Said("签署", "Signed"), List.of(same(signed.by() + " · " + when),
            new Said("负责人：" + text(document.written().owner()), "Answers for it: " + text(document.written().owner())),
            new Said("现在：" + stands.zh(), "Now: " + stands.en()), same("SHA-256 " + signed.digest()))));
        parts.add(part(new Said("为什么需要人脸，手机号和二维码为什么不够", "Why a face is needed: why phone and QR are not enough"),
            document.written().saysWhyNeeded()
                ? List.of(same(text(document.written().necessity())))
                : List.of(new Said("没有写：本项目不用人脸", "Nothing was written: the project wants no faces"))));
        document.written().answers().forEach((section, answer) -> parts.add(section(section, answer)));
        for (Processing.Part each : document.parts()) {
            parts.add(part(new Said("所评估的配置：" + each.title().zh(), "What was assessed: " + each.title().en()),
                List.of(each.content())));
        }
        return new Sheet(TITLE, document.name() + " (" + document.project() + ")", parts).pdf();
    }

    private static Part section(PiaSection section, String answer) {
        return part(Asked.said(section.said()),
            List.of(new Said("（" + section.article().zh() + "）", "(" + section.article().en() + ")"), same(answer)));
    }

    private static Part part(Said heading, List<Said> lines) {
        return new Part(heading, lines);
    }

    private static Said same(String text) {
        return new Said(text, text);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
