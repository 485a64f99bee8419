package org.panke.tools.simulate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The objects of an NDJSON file, one by one. */
final class JsonLines {
    private JsonLines() {
    }

    /** @throws IOException where the file cannot be read, or is no NDJSON; the message says where */
    static void forEach(Path file, Consumer<Line> lines) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (value(parser, token) instanceof Map<?, ?> fields) {
                    lines.accept(new Line(fields));
                }
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new IOException(file + ":" + (at == null ? "" : at.getLineNr() + ":" + at.getColumnNr() + ":")
                + " not NDJSON", e);
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    fields.put(name, value(parser, parser.nextToken()));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    /** One object. What it lacks is null, as what is null in it. */
    record Line(Map<?, ?> fields) {
        /** The first key, which tells what the line is about. */
        String kind() {
            return fields.isEmpty() ? "" : String.valueOf(fields.keySet().iterator().next());
        }

        @Nullable String text(String key) {
            return fields.get(key) instanceof String text ? text : null;
        }

        /** @throws IllegalArgumentException where there is none */
        String need(String key) {
            String text = text(key);
            if (text == null) {
                throw new IllegalArgumentException("a line that begins with \"" + kind() + "\" has no \"" + key + "\"");
            }
            return text;
        }

        List<String> texts(String key) {
            return fields.get(key) instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
        }

        Line object(String key) {
            return new Line(fields.get(key) instanceof Map<?, ?> inner ? inner : Map.of());
        }
    }
}
