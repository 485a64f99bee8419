package org.panke.consent.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.Confidence;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Scheme;

/** Who asks for what no field of a pack is about: standards wherever the site is, laws where and since when they hold. */
record Grounds(Condition condition, @Nullable Jurisdiction where, @Nullable LocalDate from, Citation citation) {
    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final String PIPL_ZH = "《中华人民共和国个人信息保护法》";
    private static final String PIPL = "Personal Information Protection Law";

    private static final List<Grounds> ALL = List.of(
        new Grounds(Condition.PROTECTED, CHINA, LocalDate.of(2021, 11, 1), citation(PIPL_ZH, PIPL, "51")),
        new Grounds(Condition.PROTECTED, CHINA, LocalDate.of(2025, 6, 1), citation("《人脸识别技术应用安全管理办法》",
            "Measures for the Security Management of Facial Recognition", "14")),
        new Grounds(Condition.PROTECTED, null, null, citation("ISO/IEC 24745:2022（生物特征信息保护）",
            "ISO/IEC 24745:2022, biometric information protection", null)),
        new Grounds(Condition.CALIBRATED, CHINA, LocalDate.of(2021, 11, 1), citation(PIPL_ZH, PIPL, "8")),
        new Grounds(Condition.CALIBRATED, null, null, citation("ISO/IEC 19795-1:2021（生物特征识别性能测试与报告）",
            "ISO/IEC 19795-1:2021, biometric performance testing and reporting", null)),
        new Grounds(Condition.ATTENDED, null, null, citation("ISO/IEC 30107-3:2023（呈现攻击检测的测试与报告）",
            "ISO/IEC 30107-3:2023, testing and reporting of presentation attack detection", null)));

    static List<Citation> of(Condition condition, InForce law) {
        return ALL.stream().filter(each -> each.condition == condition && each.holds(law)).map(Grounds::citation)
            .toList();
    }

    private boolean holds(InForce law) {
        boolean isThere =
            where == null || law.packs().stream().anyMatch(each -> each.jurisdiction().equals(where));
        return isThere && (from == null || !law.day().isBefore(from));
    }

    private static Citation citation(String zh, String en, @Nullable String article) {
        return new Citation(Set.of(), new Said(zh, en), article, null, Confidence.SECONDARY, null);
    }
}
