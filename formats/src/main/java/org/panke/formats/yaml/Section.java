package org.panke.formats.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of the file that is keys and values. What is said twice is complained of, and the first is kept. */
public final class Section {
    private final Node node;
    private final Complaints complaints;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A key and its value, with their places. */
    public record Entry(Node key, String name, Node value) {}

    private Section(Node node, Complaints complaints) {
        this.node = node;
        this.complaints = complaints;
    }

    /** The keys and values of a node; none where it is empty or, complained of, something else. */
    public static Section of(Node node, String field, Complaints complaints) {
        Section section = new Section(node, complaints);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::add);
        } else if (!isNothing(node)) {
            complaints.about(node, field, "“键: 值”的形式", "keys with values, like key: value");
        }
        return section;
    }

    /** The items of a list; none where it is empty or, complained of, something else. */
    public static List<Node> items(@Nullable Node node, String field, Complaints complaints) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null && !isNothing(node)) {
            complaints.about(node, field, "列表，例如 [A, B]", "a list, like [A, B]");
        }
        return List.of();
    }

    /** Whether nothing is said: {@code null}, {@code ~}, or nothing at all. */
    public static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    public Node node() {
        return node;
    }

    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** The value of a key; null where it is left out or nothing. */
    public @Nullable Node get(String key) {
        Entry entry = entries.get(key);
        return entry == null || isNothing(entry.value()) ? null : entry.value();
    }

    /** Complains of every key that is none of these. */
    public void allowOnly(Set<String> keys) {
        for (Entry entry : entries.values()) {
            if (!keys.contains(entry.name())) {
                complaints.unknown(entry.key(), entry.name(), "已有的项", "a known key", keys);
            }
        }
    }

    private void add(NodeTuple tuple) {
        String name = Complaints.words(tuple.getKeyNode());
        if (entries.putIfAbsent(name, new Entry(tuple.getKeyNode(), name, tuple.getValueNode())) != null) {
            complaints.about(tuple.getKeyNode(), name, "只写一次的项（前面已写过）", "a key that stands once (it was said before)");
        }
    }
}
