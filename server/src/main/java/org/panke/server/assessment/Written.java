package org.panke.server.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.consent.packs.PiaSection;
import org.panke.server.platform.Given;

/**
 * What somebody wrote of it. A draft may leave anything blank.
 *
 * @param owner who answers for the processing, by name
 * @param necessity why phone and QR code are not enough for what a face is wanted for; blank where none is wanted
 * @param sections each answer by its question's word
 */
record Written(@Nullable String owner, @Nullable String necessity, @Nullable SortedMap<String, String> sections) {
    static final Written NOTHING = new Written("", "", new TreeMap<>());
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 20_000;

    /** The same, nothing of it missing or too long; @throws org.panke.server.platform.ApiProblem that names the field */
    Written checked() {
        SortedMap<String, String> all = new TreeMap<>();
        for (PiaSection each : PiaSection.values()) {
            String answer = sections == null ? null : sections.get(each.word());
            if (answer != null && !answer.isBlank()) {
                all.put(each.word(), text(answer, each.word(), LONGEST));
            }
        }
        return new Written(text(owner, "owner", LONGEST_NAME), text(necessity, "necessity", LONGEST), all);
    }

    private static String text(@Nullable String given, String field, int longest) {
        if (given != null && given.length() > longest) {
            throw Given.wrong(field, "最多 " + longest + " 个字符", "at most " + longest + " characters");
        }
        return given == null ? "" : given.strip();
    }

    boolean hasOwner() {
        return owner != null && !owner.isBlank();
    }

    boolean saysWhyNeeded() {
        return necessity != null && !necessity.isBlank();
    }

    /** The answers, by their questions. */
    Map<PiaSection, String> answers() {
        Map<PiaSection, String> answers = new EnumMap<>(PiaSection.class);
        for (PiaSection each : PiaSection.values()) {
            String answer = sections == null ? null : sections.get(each.word());
            if (answer != null) {
                answers.put(each, answer);
            }
        }
        return answers;
    }
}
