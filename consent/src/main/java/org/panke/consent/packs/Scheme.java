package org.panke.consent.packs;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** How a place is named. A code means nothing without it: CN-32 and 320000 are one province, CN-320100 is neither. */
public enum Scheme implements Word {
    /** GB/T 2260, the codes of China's administrative divisions. */
    GB2260("[1-9]\\d{5}", "六位行政区划代码，例如 320100", "a code of six digits, like 320100"),
    ISO3166_1("[A-Z]{2}", "两个大写字母的国家代码，例如 CN", "a country's two capital letters, like CN"),
    ISO3166_2("[A-Z]{2}-[A-Z0-9]{1,3}", "国家代码加分区，例如 US-IL", "a country and its part, like US-IL"),
    EU("EU", "EU", "EU"),
    /** Everywhere that no other pack knows. */
    ANY("\\*", "*", "*");

    private final String form;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said expected;

    Scheme(String form, String zh, String en) {
        this.form = form;
        this.expected = new Said(zh, en);
    }

    public boolean has(String code) {
        return code.matches(form);
    }

    /** What its codes look like. */
    public Said expected() {
        return expected;
    }
}
