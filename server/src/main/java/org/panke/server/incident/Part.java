package org.panke.server.incident;

import org.panke.server.platform.Said;

/** What the law asks to tell of a breach, each with the article that asks for it. */
public enum Part {
    HAPPENED(false, "发生了什么：泄露、篡改还是丢失", "What happened: leaked, altered or lost",
        "《个人信息保护法》第五十七条；《网络数据安全管理条例》第十一条；GDPR 第 33 条第 3 款 (a)",
        "PIPL 57; Network Data Security Regulations 11; GDPR 33(3)(a)"),
    DATA(false, "涉及的信息种类", "Which kinds of data", "《个人信息保护法》第五十七条第一项；GDPR 第 33 条第 3 款 (a)",
        "PIPL 57(1); GDPR 33(3)(a)"),
    PEOPLE(false, "涉及哪些人", "Which people", "GDPR 第 33 条第 3 款 (a)", "GDPR 33(3)(a)"),
    PERSONS(true, "大约多少人", "About how many people", "GDPR 第 33 条第 3 款 (a)", "GDPR 33(3)(a)"),
    RECORDS(true, "大约多少条记录", "About how many records", "GDPR 第 33 条第 3 款 (a)", "GDPR 33(3)(a)"),
    CAUSE(false, "原因", "Cause", "《个人信息保护法》第五十七条第一项", "PIPL 57(1)"),
    HARM(false, "可能造成的危害", "Likely harm",
        "《个人信息保护法》第五十七条第一项；《网络数据安全管理条例》第十一条；GDPR 第 33 条第 3 款 (c)",
        "PIPL 57(1); Network Data Security Regulations 11; GDPR 33(3)(c)"),
    MEASURES(false, "已采取的补救措施", "Measures taken",
        "《个人信息保护法》第五十七条第二项；《网络数据安全管理条例》第十一条；GDPR 第 33 条第 3 款 (d)",
        "PIPL 57(2); Network Data Security Regulations 11; GDPR 33(3)(d)"),
    ADVICE(false, "个人可以怎样减轻危害", "What those concerned can do themselves", "《个人信息保护法》第五十七条第二项",
        "PIPL 57(2)"),
    CONTACT(false, "联系方式", "Whom to ask", "《个人信息保护法》第五十七条第三项；GDPR 第 33 条第 3 款 (b)",
        "PIPL 57(3); GDPR 33(3)(b)");

    private final boolean isCount;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said articles;

    Part(boolean isCount, String zh, String en, String articlesZh, String articlesEn) {
        this.isCount = isCount;
        this.title = new Said(zh, en);
        this.articles = new Said(articlesZh, articlesEn);
    }

    /** Whether it is a number. */
    boolean isCount() {
        return isCount;
    }

    Said title() {
        return title;
    }

    Said articles() {
        return articles;
    }
}
