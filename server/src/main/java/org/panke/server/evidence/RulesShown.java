package org.panke.server.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.evidence.Opening;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project's rules as a pack may show them: without anybody's phone, and of the channels those that the pack names. */
record RulesShown(Set<String> named) {
    RulesShown {
        named = Set.copyOf(named);
    }

    /** To whoever reads what is opened. */
    static RulesShown to(List<Opening> opened) {
        return new RulesShown(opened.stream().flatMap(each -> Stream.concat(
            Stream.ofNullable(each.event()).map(Opening.Content::text), each.lines().stream().map(line -> line.text())))
            .flatMap(text -> words(JsonMapper.shared().readTree(text))).collect(Collectors.toSet()));
    }

    private static Stream<String> words(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(RulesShown::words)
            : Stream.of(node.asString("").replaceFirst("^CHANNEL:", ""));
    }

    String of(String document) {
        Object rules = new Load(LoadSettings.builder().build()).loadFromString(document);
        return new Dump(DumpSettings.builder().build()).dumpToString(shown(rules));
    }

    private Object shown(Object part) {
        return switch (part) {
            case Map<?, ?> map -> map.entrySet().stream()
                .filter(each -> !String.valueOf(each.getKey()).endsWith("Phones"))
                .collect(TreeMap::new, (all, each) -> all.put(String.valueOf(each.getKey()),
                    each.getKey().equals("channels") && each.getValue() instanceof List<?> channels
                        ? shown(channels.stream().filter(this::isNamed).toList())
                        : shown(each.getValue() == null ? "" : each.getValue())),
                    TreeMap::putAll);
            case List<?> list -> list.stream().map(each -> shown(each == null ? "" : each)).toList();
            default -> part;
        };
    }

    private boolean isNamed(Object channel) {
        return channel instanceof Map<?, ?> map && named.contains(String.valueOf(map.get("id")));
    }
}
