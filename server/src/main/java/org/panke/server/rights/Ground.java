package org.panke.server.rights;

import org.panke.server.platform.Said;

/** Why a request is not met, or not in whole: each with the article that lets it. Nothing else is a reason. */
public enum Ground {
    PROTECTION("带您来的渠道还在保护期内，约定的佣金要据此计算", "the channel that brought them is still protected, and its fee rests on that",
        "《个人信息保护法》第十三条第一款第二项；GDPR 第 17 条第 3 款 (e)", "PIPL 13(1)(2); GDPR 17(3)(e)"),
    DEAL("认购、签约或结佣还没有办完", "a deal is not settled", "《个人信息保护法》第十三条第一款第二项；GDPR 第 17 条第 3 款 (e)",
        "PIPL 13(1)(2); GDPR 17(3)(e)"),
    DISPUTE("来源正在裁定，或者还可以申诉", "how they came is being decided, or may still be contested",
        "《个人信息保护法》第十三条第一款第二项；GDPR 第 17 条第 3 款 (e)", "PIPL 13(1)(2); GDPR 17(3)(e)"),
    BY_LAW("法律、行政法规规定的保存期限还没有到", "a law asks to keep it for longer", "《个人信息保护法》第四十七条第二款；GDPR 第 17 条第 3 款 (b)",
        "PIPL 47(2); GDPR 17(3)(b)"),
    OTHERS("会泄露其他人的信息", "it would tell of others", "《个人信息保护法》第十条；GDPR 第 15 条第 4 款", "PIPL 10; GDPR 15(4)"),
    IDENTITY("不能确认提出请求的是本人", "nobody could tell that it is the person themselves",
        "《个人信息保护法》第五十条；GDPR 第 12 条第 6 款", "PIPL 50; GDPR 12(6)"),
    UNFOUNDED("明显没有理由，或者过度重复", "it is plainly unfounded, or repeated beyond measure", "GDPR 第 12 条第 5 款", "GDPR 12(5)");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said articles;

    Ground(String zh, String en, String articlesZh, String articlesEn) {
        this.said = new Said(zh, en);
        this.articles = new Said(articlesZh, articlesEn);
    }

    public Said said() {
        return said;
    }

    public Said articles() {
        return articles;
    }
}
