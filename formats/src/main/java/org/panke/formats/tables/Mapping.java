package org.panke.formats.tables;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Problem.Expectation;
import org.panke.formats.text.NearestWord;

/** What the user said about headers nobody else knows: {@code 客户联系方式=phone,登记时间=registeredAt}. */
public final class Mapping {
    /** Nothing was said. */
    public static final Mapping NONE = new Mapping(Map.of());

    private static final Pattern BETWEEN = Pattern.compile("[,，;；]");

    private final Map<String, Field> byHeader;

    private Mapping(Map<String, Field> byHeader) {
        this.byHeader = byHeader;
    }

    /** What was said, or why it makes no sense. */
    public sealed interface Reading {
        record Good(Mapping mapping) implements Reading {}

        /** @param found the part that makes no sense */
        record Bad(String found, Expectation expected) implements Reading {}
    }

    /**
     * Reads {@code header=target} pairs, separated by commas. A target is one of {@link #targets()}, or a Chinese header
     * that is known; {@code ignore} takes a column out.
     */
    public static Reading parse(String text) {
        Map<String, Field> byHeader = new LinkedHashMap<>();
        for (String pair : BETWEEN.splitAsStream(text).filter(each -> !each.isBlank()).toList()) {
            int equals = Math.max(pair.indexOf('='), pair.indexOf('＝'));
            if (equals <= 0) {
                return new Reading.Bad(pair.strip(), new Expectation("表头=字段，例如 客户联系方式=phone",
                    "header=field, like 客户联系方式=phone"));
            }
            String target = pair.substring(equals + 1).strip();
            Field field = field(target);
            if (field == null) {
                return new Reading.Bad(target, unknown(target));
            }
            byHeader.put(Header.plain(pair.substring(0, equals)), field);
        }
        return new Reading.Good(new Mapping(Map.copyOf(byHeader)));
    }

    /** The names a header can be mapped to. */
    public static List<String> targets() {
        return Arrays.stream(Field.values()).map(Field::target).toList();
    }

    /** What the header means, by what was said or else by itself; null where nobody knows. */
    @Nullable Header header(String text) {
        Field said = byHeader.get(Header.plain(text));
        return said == null ? Header.of(text) : new Header(text, said, -1);
    }

    /** The headers that were spoken of, as {@link Header#plain} writes them. */
    Set<String> headers() {
        return byHeader.keySet();
    }

    private static @Nullable Field field(String target) {
        for (Field field : Field.values()) {
            if (field.target().equalsIgnoreCase(target)) {
                return field;
            }
        }
        Header known = Header.of(target);
        return known == null ? null : known.field();
    }

    private static Expectation unknown(String target) {
        String meant = NearestWord.to(target, targets());
        String list = String.join(", ", targets());
        return new Expectation((meant == null ? "" : "已有的字段，您要写的是不是 " + meant + "？") + "可用：" + list,
            (meant == null ? "" : "a known field; did you mean " + meant + "? ") + "There are: " + list);
    }
}
