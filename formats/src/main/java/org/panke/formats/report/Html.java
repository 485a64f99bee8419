package org.panke.formats.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * HTML and SVG being written. Whatever is given as text or as an attribute's value is escaped, so that no name in the
 * data can become markup; only tag and attribute names are trusted.
 */
public final class Html {
    static final String CHINESE = "zh-CN";
    static final String ENGLISH = "en";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String WORD_JOINER = "\u2060";
    private static final Pattern UNBROKEN = Pattern.compile("(?<=\\d) (?=\\p{IsHan})| (?=· )");

    private final StringBuilder out = new StringBuilder(64 * 1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values in turn. */
    public Html open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Html empty(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with other elements in it. */
    Html in(String tag, Consumer<Html> content, String... attributes) {
        open(tag, attributes);
        content.accept(this);
        return close();
    }

    /** An element with words in both languages. */
    public Html say(String tag, Text words, String... attributes) {
        return open(tag, attributes).words(words, "span").close();
    }

    /** Words in both languages, within SVG text. */
    public Html draw(Text words, String... attributes) {
        return open("text", attributes).words(words, "tspan").close();
    }

    /** Words in both languages; the style sheet shows one. */
    Html words(Text words) {
        return words(words, "span");
    }

    /** The same in every language: a name, an id, a number. Its direction of writing stays its own. */
    Html name(String name) {
        open("bdi");
        escape(name, out);
        return close();
    }

    /** What is to stand as it is: styles and scripts of our own. */
    public Html own(String trusted) {
        out.append(trusted);
        return this;
    }

    boolean isClosed() {
        return open.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Html words(Text words, String tag) {
        if (words.isPlain()) {
            escape(words.zh(), out);
            return this;
        }
        open(tag, "lang", CHINESE);
        escape(together(words.zh()), out);
        close().open(tag, "lang", ENGLISH);
        escape(together(words.en()), out);
        return close();
    }

    /** A line does not break between a number and its unit, nor before a dot that joins. As in {@code language.js}. */
    private static String together(String words) {
        return UNBROKEN.matcher(words).replaceAll(NO_BREAK_SPACE).replace("万元", "万" + WORD_JOINER + "元")
            .replace("亿元", "亿" + WORD_JOINER + "元");
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], out);
            out.append('"');
        }
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }
}
