package org.panke.consent.packs;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** How a place is named. A code means nothing without it: CN-32 and 320000 are one province, CN-320100 is neither. */
public enum Scheme implements Word {
    /** GB/T 2260, the codes of China's administrative divisions. */
    GB2260("[1-9]\\d{5}", "六位行政区划代码，例如 320100", "a code of six digits, like 320100",
        "GB/T 2260 里有的省、市，或者其下的区县", "a province or city that GB/T 2260 has, or a county in one"),
    ISO3166_1("[A-Z]{2}", "两个大写字母的国家代码，例如 CN", "a country's two capital letters, like CN",
        "ISO 3166-1 里有的国家", "a country that ISO 3166-1 has"),
    ISO3166_2("[A-Z]{2}-[A-Z0-9]{1,3}", "国家代码加分区，例如 US-IL", "a country and its part, like US-IL",
        "ISO 3166-2 里有的中国或美国的分区；其他国家只写国家",
        "a part of China or of the United States that ISO 3166-2 has; of other countries the country alone"),
    EU("EU", "EU", "EU", "EU", "EU"),
    /** Everywhere that no other pack knows. */
    ANY("\\*", "*", "*", "*", "*");

    private final String form;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said expected;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said listed;

    Scheme(String form, String zh, String en, String listedZh, String listedEn) {
        this.form = form;
        this.expected = new Said(zh, en);
        this.listed = new Said(listedZh, listedEn);
    }

    public boolean has(String code) {
        return code.matches(form);
    }

    /** Which of them name a place, so that {@link Jurisdiction#isReal} says yes. */
    public Said listed() {
        return listed;
    }

    /** What its codes look like. */
    public Said expected() {
        return expected;
    }
}
