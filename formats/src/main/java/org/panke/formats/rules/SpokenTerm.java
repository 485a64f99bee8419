package org.panke.formats.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A term as people write it who do not know ISO 8601: 30, 30m, 3天. */
final class SpokenTerm {
    private static final Pattern FORM = Pattern.compile(
        "p?t?(?<count>\\d+)\\s*(?<unit>minutes?|mins?|m|分钟?|hours?|hrs?|h|小?时|days?|d|[天日]|months?|个?月|years?|y|年)?");

    private SpokenTerm() {}

    /** How it is written rightly, without a unit in that of {@code like}; null where it cannot be guessed. */
    static @Nullable String inIso(String written, String like) {
        Matcher spoken = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!spoken.matches()) {
            return null;
        }
        String count = spoken.replaceFirst("${count}");
        String unit = spoken.replaceFirst("${unit}") + "--";
        return switch (unit.substring(0, 2)) {
            case "--" -> like.replaceAll("\\d+", count);
            case "h-", "ho", "hr", "小时", "时-" -> "PT" + count + "H";
            case "d-", "da", "天-", "日-" -> "P" + count + "D";
            case "mo", "个月", "月-" -> "P" + count + "M";
            case "y-", "ye", "年-" -> "P" + count + "Y";
            default -> "PT" + count + "M";
        };
    }
}
