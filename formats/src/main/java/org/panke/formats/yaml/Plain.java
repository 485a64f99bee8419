package org.panke.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a node says as text, whole number, number, truth value or a list of these. */
public final class Plain {
    private Plain() {}

    public static Optional<Object> value(Node node) {
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item).orElse("")));
            return Optional.of(items);
        }
        return node instanceof ScalarNode scalar ? Optional.ofNullable(scalar(scalar)) : Optional.empty();
    }

    private static Object scalar(ScalarNode node) {
        String text = node.getValue();
        try {
            if (node.getTag().equals(Tag.INT)) {
                return whole(text);
            }
            if (node.getTag().equals(Tag.FLOAT)) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            return text; // .nan, .inf, or more digits than any number here has
        }
        return node.getTag().equals(Tag.BOOL) ? (Object) text.toLowerCase(Locale.ROOT).equals("true") : text;
    }

    private static Object whole(String text) {
        long value = text.startsWith("0x")
            ? Long.parseLong(text.substring(2), 16)
            : text.startsWith("0o")
                ? Long.parseLong(text.substring(2), 8)
                : Long.parseLong(text);
        return value == (int) value ? (Object) (int) value : (Object) value;
    }
}
