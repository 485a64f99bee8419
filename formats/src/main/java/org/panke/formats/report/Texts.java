package org.panke.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sentences of many rows, each kept once in both languages and named by its number. */
final class Texts {
    private final Map<Text, Integer> numbers = new LinkedHashMap<>();

    int number(Text text) {
        return numbers.computeIfAbsent(text, each -> numbers.size());
    }

    void write(Json json) {
        json.open('{').key("zh");
        write(Text::zh, json);
        json.key("en");
        write(Text::en, json);
        json.close('}');
    }

    private void write(Function<Text, String> language, Json json) {
        List<Text> texts = new ArrayList<>(numbers.keySet());
        json.open('[');
        texts.forEach(text -> json.text(language.apply(text)));
        json.close(']');
    }
}
