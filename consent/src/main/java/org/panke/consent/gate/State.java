package org.panke.consent.gate;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** How a condition stands. Only what is known to hold counts as holding. */
public enum State implements Word {
    HELD("成立", "holds"), NOT_HELD("不成立", "does not hold"), UNKNOWN("不清楚（按不成立处理）", "unknown (counts as not held)"),
    /** The law in force asks for it in no case here, such as a filing where nothing is filed. */
    NOT_ASKED("当地不要求", "not asked here");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    State(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }

    static State held(boolean holds) {
        return holds ? HELD : NOT_HELD;
    }

    /** Whether it keeps nothing closed. */
    boolean isEnough() {
        return this == HELD || this == NOT_ASKED;
    }
}
