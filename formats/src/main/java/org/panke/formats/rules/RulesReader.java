package org.panke.formats.rules;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Scalars;
import org.panke.formats.yaml.Section;
import org.panke.formats.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** The whole rule document. */
final class RulesReader {
    private static final Set<String> KEYS = Set.of("zone", "group", "channels", "staffPhones", "versions");

    private final Complaints complaints;
    private final Scalars scalars;

    private RulesReader(Complaints complaints) {
        this.complaints = complaints;
        this.scalars = new Scalars(complaints);
    }

    /** The rules as far as they can be made out; null where the text is no YAML. */
    static @Nullable Rules read(Reader text, Complaints complaints) {
        Node root = YamlText.read(text, complaints);
        return root == null ? null : new RulesReader(complaints).rules(root);
    }

    private Rules rules(Node root) {
        Section section = Section.of(root, "", complaints);
        section.allowOnly(KEYS);
        ZoneId zone = zone(section.get("zone"));
        Map<ChannelId, Channel> channels = channels(section.get("channels"), zone);
        return new Rules(zone, group(section.get("group")), channels,
            scalars.phones(section.get("staffPhones"), "staffPhones"),
            versions(section.get("versions"), channels.keySet(), zone));
    }

    private ZoneId zone(@Nullable Node node) {
        String name = scalars.text(node, "zone");
        if (node == null || name == null) {
            return Rules.CHINA;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            complaints.about(node, "zone", "时区名，例如 Asia/Shanghai", "a time zone, like Asia/Shanghai");
            return Rules.CHINA;
        }
    }

    private Set<ProjectId> group(@Nullable Node node) {
        Set<ProjectId> group = new HashSet<>();
        for (Node item : Section.items(node, "group", complaints)) {
            String id = scalars.text(item, "group");
            if (id != null) {
                group.add(new ProjectId(id));
            }
        }
        return group;
    }

    private Map<ChannelId, Channel> channels(@Nullable Node node, ZoneId zone) {
        Map<ChannelId, Channel> channels = new LinkedHashMap<>();
        ChannelReader reader = new ChannelReader(complaints, zone);
        for (Node item : Section.items(node, "channels", complaints)) {
            Channel channel = reader.read(item);
            if (channel != null) {
                channels.putIfAbsent(channel.id(), channel);
            }
        }
        return channels;
    }

    private List<RuleVersion> versions(@Nullable Node node, Set<ChannelId> channels, ZoneId zone) {
        List<RuleVersion> versions = new ArrayList<>();
        VersionReader reader = new VersionReader(complaints, channels, zone);
        for (Node item : Section.items(node, "versions", complaints)) {
            RuleVersion version = reader.read(item);
            if (version != null) {
                versions.add(version);
            }
        }
        return versions;
    }
}
