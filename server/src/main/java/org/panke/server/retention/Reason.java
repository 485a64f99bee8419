package org.panke.server.retention;

import org.panke.server.platform.Said;

/** What needs somebody to be known for longer than the clock of what they left. Nothing without such a name does. */
public enum Reason {
    /** A registration of them is live, or ended so lately that its channel may still contest that. */
    REGISTRATION("有效的报备，或刚结束、还可申诉的报备", "a registration that is live, or may still be contested"),
    /** The channel that brought them is protected. */
    PROTECTION("渠道保护期", "the protection of the channel that brought them"),
    /** A verdict was given or revised so lately that it may still be contested. */
    APPEAL("判定还在申诉期内", "a verdict that may still be contested"),
    /** A subscription or contract of theirs is not settled. */
    DEAL("认购、签约或结佣没有办完", "a deal that is not settled"),
    /** Two people have still to decide a case about them. */
    CASE("争议或申诉没有裁定", "a case or appeal that is not decided"),
    /** The judge holds on to them for something else. */
    JUDGING("判定还要用到", "something else that judging rests on");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Said said() {
        return new Said(zh, en);
    }
}
