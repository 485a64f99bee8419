package org.panke.consent.packs;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** How far a source can be trusted; shown wherever a value that rests on it is shown. The later, the less. */
public enum Confidence implements Word {
    /** The text itself was read. */
    TEXT("已读原文", "text read"),
    /** Somebody who read it was read. */
    SECONDARY("转述来源", "secondary source"),
    /** Neither. */
    UNCONFIRMED("未经核实", "unconfirmed"),
    /** No law says so: the product is stricter of its own accord. */
    PRODUCT("产品自定，并非法律规定", "the product's own choice, not law");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    Confidence(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
