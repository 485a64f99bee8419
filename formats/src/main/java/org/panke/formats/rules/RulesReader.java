package org.panke.formats.rules;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The whole rule document. */
final class RulesReader {
    private static final Set<String> KEYS = Set.of("zone", "group", "channels", "staffPhones", "versions");
    private static final String VALID = "正确的 YAML（从这里起不是正确的 YAML，请检查缩进、引号和括号）";
    private static final String VALID_EN = "correct YAML (look at indents, quotes and brackets)";

    private final Complaints complaints;
    private final Scalars scalars;

    private RulesReader(Complaints complaints) {
        this.complaints = complaints;
        this.scalars = new Scalars(complaints);
    }

    /** The rules as far as they can be made out; null where the text is no YAML. */
    static @Nullable Rules read(Reader text, Complaints complaints) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            Optional<Node> root = new Compose(settings).composeReader(text);
            return root.isEmpty()
                ? new Rules(Rules.CHINA, Set.of(), Map.of(), Set.of(), List.of())
                : new RulesReader(complaints).rules(root.get());
        } catch (MarkedYamlEngineException e) {
            complaints.at(e.getProblemMark(), null, e.getProblemMark().map(RulesReader::signAt).orElse(""), VALID,
                VALID_EN + ": " + e.getProblem());
        } catch (ReaderException e) {
            complaints.at(Optional.empty(), null, "U+" + Integer.toHexString(e.getCodePoint()), VALID, VALID_EN);
        } catch (YamlEngineException e) {
            complaints.at(Optional.empty(), null, "", VALID, VALID_EN);
        }
        return null;
    }

    /** What stands there; nothing at the text's end. */
    private static String signAt(Mark mark) {
        int[] text = mark.getBuffer();
        boolean isSign = mark.getPointer() < text.length && text[mark.getPointer()] > ' ';
        return isSign ? Character.toString(text[mark.getPointer()]) : "";
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
