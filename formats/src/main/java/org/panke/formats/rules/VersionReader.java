package org.panke.formats.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Parameter;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Settings;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Scalars;
import org.panke.formats.yaml.Section;
import org.panke.formats.yaml.Section.Entry;
import org.snakeyaml.engine.v2.nodes.Node;

/** One version of the list: its number, when it begins to hold, and what it sets for all, a kind, a channel. */
final class VersionReader {
    private static final Set<String> OWN_KEYS = Set.of("version", "effectiveFrom", "byKind", "byChannel");
    /** What concerns no single channel, or all of them together: it would not know whose value to take. */
    static final Set<Parameter<?>> OF_THE_OFFICE = Set.of(Parameter.NATURAL_PROTECTION, Parameter.HOUSEHOLD,
        Parameter.NAME_EDITS, Parameter.PHONE_EDIT_NEAR, Parameter.CODE_GUESSES, Parameter.GROUP_LEAST,
        Parameter.PAIR_LIFT, Parameter.PAIR_LEAST, Parameter.LOW_ARRIVAL, Parameter.REGULAR_GAPS, Parameter.MASK_FLOOD,
        Parameter.MASK_LEAST, Parameter.WALK_IN_SHARE, Parameter.ONE_DECIDER, Parameter.RING_SHARE,
        Parameter.ERASED_THEN_CLAIMED, Parameter.KEEP_VISITS);

    private final Complaints complaints;
    private final Scalars scalars;
    private final ParameterReader parameters;
    private final Set<ChannelId> channels;
    private final ZoneId zone;
    private final Set<Object> before = new HashSet<>();

    VersionReader(Complaints complaints, Set<ChannelId> channels, ZoneId zone) {
        this.complaints = complaints;
        this.scalars = new Scalars(complaints);
        this.parameters = new ParameterReader(complaints);
        this.channels = channels;
        this.zone = zone;
    }

    /** The version; null where it has no number or no beginning, which is complained of. */
    @Nullable RuleVersion read(Node node) {
        Section section = Section.of(node, "versions", complaints);
        Set<String> keys = new TreeSet<>(OWN_KEYS);
        keys.addAll(ParameterReader.names());
        section.allowOnly(keys);
        Long number = scalars.count(section.get("version"), "version", Integer.MAX_VALUE, "版本号，例如 1",
            "a version number, like 1");
        Instant from = scalars.instant(section.get("effectiveFrom"), "effectiveFrom", zone);
        missing(section, "version", "版本号，例如 1", "a number, like 1");
        missing(section, "effectiveFrom", "生效时间，例如 \"2026-01-01T00:00:00+08:00\"",
            "from when it holds, like \"2026-01-01T00:00:00+08:00\"");
        once(section, "version", number, "不重复的版本号", "a version number that stands once");
        once(section, "effectiveFrom", from, "不与其他版本相同的生效时间", "a beginning that no other version has");
        Settings general = parameters.read(section);
        Map<ChannelKind, Settings> byKind = byKind(section.get("byKind"));
        Map<ChannelId, Settings> byChannel = byChannel(section.get("byChannel"));
        return number == null || from == null
            ? null
            : new RuleVersion(number.intValue(), from, general, byKind, byChannel);
    }

    /** Numbers and beginnings are of different types, so neither is taken for the other. */
    private void once(Section section, String key, @Nullable Object value, String zh, String en) {
        Node node = section.get(key);
        if (node != null && value != null && !before.add(value)) {
            complaints.about(node, key, zh, en);
        }
    }

    private void missing(Section section, String key, String zh, String en) {
        if (section.get(key) == null) {
            complaints.about(section.node(), key, "", key + "：" + zh, key + ": " + en);
        }
    }

    private Map<ChannelKind, Settings> byKind(@Nullable Node node) {
        Map<ChannelKind, Settings> byKind = new EnumMap<>(ChannelKind.class);
        if (node != null) {
            Section section = Section.of(node, "byKind", complaints);
            section.allowOnly(new TreeSet<>(Arrays.stream(ChannelKind.values()).map(Enum::name).toList()));
            for (ChannelKind kind : ChannelKind.values()) {
                Node own = section.get(kind.name());
                if (own != null) {
                    byKind.put(kind, narrow(own, "byKind"));
                }
            }
        }
        return byKind;
    }

    private Map<ChannelId, Settings> byChannel(@Nullable Node node) {
        Map<ChannelId, Settings> byChannel = new HashMap<>();
        List<Entry> entries = node == null ? List.of() : Section.of(node, "byChannel", complaints).entries();
        for (Entry entry : entries) {
            ChannelId channel = new ChannelId(entry.name());
            if (channels.contains(channel)) {
                byChannel.put(channel, narrow(entry.value(), "byChannel"));
            } else {
                complaints.unknown(entry.key(), "byChannel", "channels 里的渠道", "a channel of channels",
                    new TreeSet<>(channels.stream().map(ChannelId::value).toList()));
            }
        }
        return byChannel;
    }

    private Settings narrow(Node node, String field) {
        Section section = Section.of(node, field, complaints);
        Set<String> names = new HashSet<>();
        OF_THE_OFFICE.forEach(parameter -> names.add(parameter.name()));
        for (Entry entry : section.entries()) {
            if (names.contains(entry.name())) {
                complaints.about(entry.key(), entry.name(), "版本一级的条款（它不分渠道）",
                    "it at the level of the version (it is the same for every channel)");
            }
        }
        section.allowOnly(new TreeSet<>(ParameterReader.names()));
        return parameters.read(section);
    }
}
