package org.panke.server.rights;

import org.panke.server.platform.Said;

/** What somebody may ask about their own data, each with the article that gives it. */
public enum Right {
    SEE("查阅", "See it", "《个人信息保护法》第四十五条；GDPR 第 15 条", "PIPL 45; GDPR 15"),
    COPY("复制", "Have a copy", "《个人信息保护法》第四十五条；GDPR 第 15 条第 3 款", "PIPL 45; GDPR 15(3)"),
    CORRECT("更正、补充", "Have it corrected", "《个人信息保护法》第四十六条；GDPR 第 16 条", "PIPL 46; GDPR 16"),
    ERASE("删除", "Have it erased", "《个人信息保护法》第四十七条；GDPR 第 17 条", "PIPL 47; GDPR 17"),
    RESTRICT("限制处理", "Have its use restricted", "《个人信息保护法》第四十四条；GDPR 第 18 条", "PIPL 44; GDPR 18"),
    EXPLAIN("说明理由和规则", "Have it explained", "《个人信息保护法》第二十四条、第四十八条；GDPR 第 15 条第 1 款 (h)",
        "PIPL 24, 48; GDPR 15(1)(h)"),
    OBJECT("拒绝处理", "Object", "《个人信息保护法》第四十四条；GDPR 第 21 条", "PIPL 44; GDPR 21"),
    WITHDRAW("撤回同意", "Take a consent back", "《个人信息保护法》第十五条；GDPR 第 7 条第 3 款", "PIPL 15; GDPR 7(3)");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said articles;

    Right(String zh, String en, String articlesZh, String articlesEn) {
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
