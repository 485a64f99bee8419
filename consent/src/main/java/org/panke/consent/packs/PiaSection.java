package org.panke.consent.packs;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** A part that an impact assessment must have: the first four in China (PIPL 56), the others in the EU (GDPR 35(7)). */
public enum PiaSection implements Word {
    LEGALITY_NECESSITY("处理目的、处理方式等是否合法、正当、必要", "whether purpose and way are lawful, legitimate and necessary",
        "《个人信息保护法》第 56 条第（一）项，《人脸识别技术应用安全管理办法》第 9 条", "PIPL art. 56(1), FR Measures art. 9",
        "依据哪一条处理（第 13 条）；每项目的各需要哪些信息；少收一项会怎样；有没有对人影响更小的办法",
        "On which ground (art. 13); which data each purpose needs; what would not work without one of them; whether a way that touches people less would do"),
    EFFECT_AND_MITIGATION("对个人权益的影响，以及降低不利影响的措施是否有效",
        "the effect on the person, and whether what lessens it works",
        "《个人信息保护法》第 56 条第（二）项，《人脸识别技术应用安全管理办法》第 9 条", "PIPL art. 56(2), FR Measures art. 9",
        "来访者会因此多付钱、被冷落、被骚扰、被认错吗；不同意的人待遇是否相同；怎样申诉；未成年人、老人怎么办；凭什么说措施有效",
        "Whether a visitor could pay more, be served worse, be called unasked or be taken for somebody else; whether who refuses is treated the same; how they contest; minors and the elderly; what shows that the measures work"),
    LEAK_TAMPER_LOSS_RISK("泄露、篡改、丢失、毁损或者被非法获取、利用的风险及可能的危害",
        "the risk and harm of leak, tampering, loss, damage or unlawful use",
        "《个人信息保护法》第 56 条第（二）项，《人脸识别技术应用安全管理办法》第 9 条", "PIPL art. 56(2), FR Measures art. 9",
        "谁可能拿到、改掉、弄丢什么（员工、渠道、外人、设备被盗）；多大可能；真的发生，人会受什么害",
        "Who could take, alter or lose what (staff, channels, outsiders, a stolen device); how likely; what harm people would come to"),
    PROTECTION_ADEQUACY("所采取的保护措施是否合法、有效并与风险程度相适应",
        "whether the protection is lawful, works, and fits the risk",
        "《个人信息保护法》第 56 条第（三）项，《人脸识别技术应用安全管理办法》第 9 条", "PIPL art. 56(3), FR Measures art. 9",
        "对上面每一种风险：加密、权限、留痕、保存期限、备份、培训；怎样验证过；还剩什么风险，由谁承担",
        "Against each risk above: encryption, permissions, traces, time limits, backups, training; how that was tried; what risk is left and who answers for it"),
    DESCRIPTION("处理活动及其目的的系统说明", "a systematic description of the processing and its purposes",
        "《通用数据保护条例》第 35 条第 7 款 (a)", "GDPR art. 35(7)(a)",
        "收集什么、从谁、怎样、给谁、存多久；目的；如依正当利益，写明是什么利益",
        "What is collected, of whom, how, for whom, how long; the purposes; the legitimate interest, where that is the ground"),
    NECESSITY_PROPORTIONALITY("必要性与相称性评估", "whether it is necessary and proportionate",
        "《通用数据保护条例》第 35 条第 7 款 (b)", "GDPR art. 35(7)(b)", "为什么少做一点达不到目的；代价与目的是否相称",
        "Why less would not do; whether what it costs people is in proportion to the purpose"),
    RISKS("对数据主体权利和自由的风险", "the risks to people's rights and freedoms",
        "《通用数据保护条例》第 35 条第 7 款 (c)", "GDPR art. 35(7)(c)", "每种风险：来源、可能性、严重程度，对谁",
        "Each risk: where it comes from, how likely, how grave, for whom"),
    MEASURES("应对风险的措施", "the measures against the risks", "《通用数据保护条例》第 35 条第 7 款 (d)", "GDPR art. 35(7)(d)",
        "对每种风险的措施、保障和验证；仍高的须事先咨询监管机构（第 36 条）",
        "Against each risk the measure, the safeguard, and how it was tried; where it stays high the authority is consulted first (art. 36)");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said article;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said hint;

    PiaSection(String zh, String en, String articleZh, String articleEn, String hintZh, String hintEn) {
        this.said = new Said(zh, en);
        this.article = new Said(articleZh, articleEn);
        this.hint = new Said(hintZh, hintEn);
    }

    /** What it answers. */
    public Said said() {
        return said;
    }

    /** Where the law asks for it. How far that can be trusted is said by the packs. */
    public Said article() {
        return article;
    }

    /** What belongs there. */
    public Said hint() {
        return hint;
    }
}
