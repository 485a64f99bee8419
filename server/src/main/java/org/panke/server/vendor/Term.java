package org.panke.server.vendor;

import org.panke.server.platform.Said;

/** What the law has an office agree with whoever processes for it, beside until when; each with the article that asks for it. */
enum Term {
    PURPOSE("委托做什么：处理的目的", "What for: the purpose",
        "《个人信息保护法》第二十一条第一款；GDPR 第 28 条第 3 款", "PIPL 21(1); GDPR 28(3)"),
    METHOD("怎样处理", "How it is processed",
        "《个人信息保护法》第二十一条第一款；GDPR 第 28 条第 3 款", "PIPL 21(1); GDPR 28(3)"),
    DATA("个人信息的种类", "Which kinds of data",
        "《个人信息保护法》第二十一条第一款；GDPR 第 28 条第 3 款", "PIPL 21(1); GDPR 28(3)"),
    PROTECTION("保护措施", "How it is protected",
        "《个人信息保护法》第二十一条第一款；GDPR 第 28 条第 3 款 (c)", "PIPL 21(1); GDPR 28(3)(c)"),
    DUTIES("双方的权利和义务，包括监督、不得转委托、结束后返还或者删除",
        "Rights and duties of both: supervision, nobody else without consent, return or deletion at the end",
        "《个人信息保护法》第二十一条；GDPR 第 28 条第 2 款、第 3 款 (g)、(h)", "PIPL 21; GDPR 28(2), 28(3)(g), (h)");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said articles;

    Term(String zh, String en, String articlesZh, String articlesEn) {
        this.title = new Said(zh, en);
        this.articles = new Said(articlesZh, articlesEn);
    }

    Said title() {
        return title;
    }

    Said articles() {
        return articles;
    }
}
