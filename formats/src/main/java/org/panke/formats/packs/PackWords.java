package org.panke.formats.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.MustHave;
import org.panke.consent.packs.PiaSection;
import org.panke.consent.packs.Terms;

/** What packs say, in the words of people: the names of fields and their values. */
public final class PackWords {
    private static final String FILE = "words.tsv";
    /** Before a value, so that it is no field's name. */
    private static final String VALUE = "=";

    private final Map<String, Said> said = new HashMap<>();

    private PackWords() {
        Stream.of(MustHave.values()).forEach(each -> said.put(VALUE + each.word(), each.title()));
        Stream.of(PiaSection.values()).forEach(each -> said.put(VALUE + each.word(), each.said()));
    }

    public static PackWords read() {
        PackWords words = new PackWords();
        try (BufferedReader lines = new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(PackWords.class.getResourceAsStream(FILE), FILE), UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1))
                .forEach(cells -> words.said.put(cells[0], new Said(cells[1], cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return words;
    }

    /** What a field is called. */
    public Said name(Field<?> field) {
        return word(field.name());
    }

    public Said word(Word word) {
        return word(VALUE + word.word());
    }

    /** What is said of a field. */
    public Said value(Field<?> field, Terms terms) {
        return terms.written(field).map(this::value).orElse(new Said("无规定", "nothing said"));
    }

    private Said value(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? new Said("是", "yes") : new Said("否", "no");
            case List<?> list when list.isEmpty() -> new Said("无", "none");
            case List<?> list -> joined(list.stream().map(this::value).toList());
            case String length when length.matches("P(\\d+[YMWD])+") -> length(length);
            case String word -> word(VALUE + word);
            default -> new Said(value.toString(), value.toString());
        };
    }

    private Said word(String key) {
        return said.getOrDefault(key, new Said(key, key));
    }

    private static Said joined(List<Said> all) {
        return new Said(joined(all, Said::zh, "、"), joined(all, Said::en, ", "));
    }

    private static String joined(List<Said> all, Function<Said, String> language, String comma) {
        return all.stream().map(language).collect(Collectors.joining(comma));
    }

    /** Of each unit as many as it says: {@code P1Y6M}. */
    private static Said length(String length) {
        List<Said> parts = Arrays.stream(length.substring(1).split("(?<=[YMWD])")).map(part -> {
            String number = part.substring(0, part.length() - 1);
            String many = number.equals("1") ? "" : "s";
            return switch (part.charAt(part.length() - 1)) {
                case 'Y' -> new Said(number + " 年", number + " year" + many);
                case 'M' -> new Said(number + " 个月", number + " month" + many);
                case 'W' -> new Said(number + " 周", number + " week" + many);
                default -> new Said(number + " 天", number + " day" + many);
            };
        }).toList();
        return new Said(joined(parts, Said::zh, ""), joined(parts, Said::en, " "));
    }
}
