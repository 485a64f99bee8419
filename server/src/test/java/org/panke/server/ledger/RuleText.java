package org.panke.server.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.Commission;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Terms;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules as the document that a project is opened with; JSON, which is YAML. Every term of every channel is written out.
 * Of two versions that begin at one instant only the later counts, and a document has only that.
 */
final class RuleText {
    /** What a document says of a version as a whole only. */
    private static final Set<Parameter<?>> OF_THE_OFFICE = Set.of(Parameter.NATURAL_PROTECTION, Parameter.HOUSEHOLD,
        Parameter.NAME_EDITS, Parameter.PHONE_EDIT_NEAR, Parameter.CODE_GUESSES, Parameter.GROUP_LEAST,
        Parameter.PAIR_LIFT, Parameter.PAIR_LEAST, Parameter.LOW_ARRIVAL, Parameter.REGULAR_GAPS, Parameter.MASK_FLOOD,
        Parameter.MASK_LEAST, Parameter.WALK_IN_SHARE, Parameter.ONE_DECIDER, Parameter.RING_SHARE,
        Parameter.ERASED_THEN_CLAIMED, Parameter.KEEP_VISITS);

    private RuleText() {
    }

    static String of(Rules rules) {
        Map<Object, RuleVersion> versions = new LinkedHashMap<>();
        rules.versions().forEach(version -> versions.put(version.effectiveFrom(), version));
        return JsonMapper.shared().writeValueAsString(Map.of(
            "zone", rules.zone().getId(),
            "group", rules.group().stream().map(Object::toString).sorted().toList(),
            "channels", rules.channels().values().stream().map(RuleText::channel).toList(),
            "staffPhones", phones(rules.staffPhones()),
            "versions", versions.values().stream().map(version -> version(version, rules)).toList()));
    }

    private static Map<String, Object> channel(Channel channel) {
        Map<String, Object> said = new TreeMap<>(Map.of("id", channel.id().value(), "kind", channel.kind().name(),
            "name", channel.name(), "agentPhones", phones(channel.agentPhones())));
        switch (channel.commission()) {
            case Commission.Percent percent -> said.put("commission", Map.of("percentBp", percent.basisPoints()));
            case Commission.Fixed fixed -> said.put("commission", Map.of("fixedFen", fixed.fen()));
            case Commission.Open _ -> {
                // nothing was agreed
            }
        }
        put(said, "suspendedFrom", channel.suspendedFrom());
        put(said, "suspendedUntil", channel.suspendedUntil());
        return said;
    }

    private static Map<String, Object> version(RuleVersion version, Rules rules) {
        Map<String, Object> said = new TreeMap<>(Map.of("version", version.number(),
            "effectiveFrom", version.effectiveFrom().toString()));
        Map<String, Object> byChannel = new TreeMap<>();
        rules.channels().values()
            .forEach(channel -> byChannel.put(channel.id().value(), terms(version.of(channel), false)));
        said.put("byChannel", byChannel);
        said.putAll(terms(version.natural(), true));
        return said;
    }

    private static Map<String, Object> terms(Terms terms, boolean ofTheOffice) {
        Map<String, Object> said = new TreeMap<>();
        Parameter.all().stream().filter(parameter -> ofTheOffice || !OF_THE_OFFICE.contains(parameter))
            .forEach(parameter -> said.put(parameter.name(), value(terms.get(parameter))));
        return said;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case Collection<?> many -> many.stream().map(Object::toString).sorted().toList();
            default -> value.toString();
        };
    }

    private static List<String> phones(Collection<Phone> phones) {
        return phones.stream().map(phone -> Long.toString(phone.national())).sorted().toList();
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
