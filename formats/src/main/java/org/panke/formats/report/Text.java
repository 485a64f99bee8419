package org.panke.formats.report;

import org.panke.formats.Language;

/** The same in both languages; the page carries both and shows one. */
public record Text(String zh, String en) {
    public static final Text EMPTY = new Text("", "");

    /** A name or number, which needs no translation. */
    public static Text plain(String same) {
        return new Text(same, same);
    }

    public Text and(Text more) {
        return new Text(zh + more.zh, en + more.en);
    }

    public Text and(String chinese, String english) {
        return new Text(zh + chinese, en + english);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    boolean isPlain() {
        return zh.equals(en);
    }
}
