package org.panke.consent.record;

import org.panke.consent.Said;

/** Why a step is not taken. Nothing is written for it. */
public enum Why {
    COOL_DOWN("刚刚拒绝过，期限内不得再问", "it was refused lately, and nobody may ask again yet"),
    NOT_ASKED("没有先告知和征求，不能算同意", "nobody was told and asked before, so it is no consent"),
    OTHER_NOTICE("同意的不是展示过的那份告知", "it is not the notice that was shown"),
    NOT_THE_PERSON("只有本人可以同意、拒绝或者撤回", "only the person can agree, refuse or withdraw"),
    NOT_THE_OFFICE("只有案场可以终止", "only the office can terminate"),
    NOT_YET("还没有到期", "its time is not over"),
    OUT_OF_ORDER("比已经记录的更早，迟到的记录不改变结果", "it is earlier than what is recorded; what comes late changes nothing"),
    NOTHING_TO_END("没有有效的同意", "there is no consent in force"),
    OVER("已经终止", "it was terminated");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    Why(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
