package org.panke.formats.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Scalars;
import org.panke.formats.yaml.Section;
import org.panke.formats.yaml.Section.Entry;
import org.snakeyaml.engine.v2.nodes.Node;

/** One channel of the list. */
final class ChannelReader {
    private static final Set<String> KEYS = Set.of("id", "kind", "name", "commission", "agentPhones", "suspendedFrom",
        "suspendedUntil");
    private static final Set<String> COMMISSION = Set.of("percentBp", "fixedFen");
    private static final long WHOLE = 10_000;

    private final Complaints complaints;
    private final Scalars scalars;
    private final ZoneId zone;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    ChannelReader(Complaints complaints, ZoneId zone) {
        this.complaints = complaints;
        this.scalars = new Scalars(complaints);
        this.zone = zone;
    }

    /** The channel; null where it has no id or no kind, which is complained of. */
    @Nullable Channel read(Node node) {
        Section section = Section.of(node, "channels", complaints);
        section.allowOnly(KEYS);
        String id = scalars.text(section.get("id"), "id");
        ChannelKind kind = scalars.choice(section.get("kind"), "kind", ChannelKind.class);
        String name = scalars.text(section.get("name"), "name");
        Commission commission = commission(section.get("commission"));
        var phones = scalars.phones(section.get("agentPhones"), "agentPhones");
        Instant from = scalars.instant(section.get("suspendedFrom"), "suspendedFrom", zone);
        Node untilNode = section.get("suspendedUntil");
        Instant until = scalars.instant(untilNode, "suspendedUntil", zone);
        if (untilNode != null && from != null && until != null && !until.isAfter(from)) {
            complaints.about(untilNode, "suspendedUntil", "晚于 suspendedFrom 的时间", "a time after suspendedFrom");
        }
        missing(section, "id", "渠道编号，例如 A1", "a channel id, like A1");
        missing(section, "kind", "渠道类型：AGENCY, OWN, PUBLIC, REFERRAL", "a kind: AGENCY, OWN, PUBLIC or REFERRAL");
        once(section, "id", id, ids, "不重复的渠道编号", "a channel id that stands once");
        once(section, "name", name, names, "不重复的渠道名称（表格靠名称认渠道）",
            "a channel name that stands once (tables name channels by it)");
        return id == null || kind == null
            ? null
            : new Channel(new ChannelId(id), kind, name == null ? id : name, commission, phones, from, until);
    }

    private void once(Section section, String key, @Nullable String value, Set<String> before, String zh, String en) {
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

    private Commission commission(@Nullable Node node) {
        if (node == null) {
            return new Commission.Open();
        }
        Section section = Section.of(node, "commission", complaints);
        section.allowOnly(COMMISSION);
        Long percent = scalars.count(section.get("percentBp"), "percentBp", WHOLE,
            "万分之几的整数，0 到 10000，例如 150 表示 1.5%", "hundredths of a percent, 0 to 10000; 150 is 1.5 %");
        Long fixed = scalars.count(section.get("fixedFen"), "fixedFen", Long.MAX_VALUE,
            "以分计的整数，例如 3000000 表示三万元", "a whole number of fen; 3000000 is 30,000 yuan");
        boolean both = section.entries().stream().map(Entry::name).filter(COMMISSION::contains).count() > 1;
        if (both) {
            complaints.about(node, "commission", "percentBp 与 fixedFen 之一", "either percentBp or fixedFen");
        }
        return percent != null
            ? new Commission.Percent(percent.intValue())
            : fixed != null
                ? new Commission.Fixed(fixed)
                : new Commission.Open();
    }
}
