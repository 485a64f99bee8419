package org.panke.consent.notice;

import org.panke.consent.Said;
import org.panke.consent.Word;

/** Somebody who works with the system, and of whom it therefore keeps something too. */
public enum Worker implements Word {
    /** Somebody of a channel who registers customers. */
    AGENT("经纪人告知：我们保存您的什么", "Notice for agents: what we keep of you"),
    /** Somebody of the sales office. */
    STAFF("员工告知：我们保存您的什么", "Notice for staff: what we keep of you");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;

    Worker(String zh, String en) {
        this.title = new Said(zh, en);
    }

    public Said title() {
        return title;
    }
}
