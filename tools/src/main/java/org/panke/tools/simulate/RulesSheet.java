package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Phone;

/** The rules.yaml that goes with a world: its channels, its agents' and staff's own phones, and two versions. */
final class RulesSheet {
    private final SimulationOptions options;
    private final Channels channels;
    private final Rhythm rhythm;
    private final List<Roster> rosters;

    RulesSheet(SimulationOptions options, Channels channels, Rhythm rhythm, List<Roster> rosters) {
        this.options = options;
        this.channels = channels;
        this.rhythm = rhythm;
        this.rosters = rosters;
    }

    String yaml() {
        String group = IntStream.rangeClosed(1, options.projects()).mapToObj(i -> "P" + i)
            .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(4096);
        text.append("""
                # 模拟世界的规则：渠道、员工号码与两个版本。 The rules of a simulated world.
                zone: Asia/Shanghai
                group: [%s]
                channels:
                """.replace("%s", group));
        channels.agencies().forEach(id -> channel(text, id, "AGENCY", "分销" + id, "percentBp: 150"));
        channel(text, channels.own(), "OWN", "自渠", "fixedFen: 1500000");
        channel(text, channels.everybody(), "PUBLIC", "全民经纪人", "fixedFen: 1000000");
        channel(text, channels.referral(), "REFERRAL", "老带新", "fixedFen: 500000");
        List<Phone> staff = rosters.stream().flatMap(roster -> roster.staffPhones().stream()).toList();
        text.append("staffPhones: ").append(quoted(staff)).append('\n');
        text.append("versions:\n");
        version(text, 1, 0, Promise.LEAD_MINUTES_BEFORE, Promise.NATURAL_DAYS_BEFORE);
        version(text, 2, rhythm.change(), Promise.LEAD_MINUTES_AFTER, Promise.NATURAL_DAYS_AFTER);
        text.append("    byChannel: {A1: {validity: P").append(Promise.LONGEST_AGENCY_DAYS)
            .append("D, protection: P40D}}\n");
        return text.toString();
    }

    private void version(StringBuilder text, int number, int day, int leadMinutes, int naturalDays) {
        text.append("  - version: ").append(number).append('\n');
        text.append("    effectiveFrom: \"").append(midnight(day)).append("\"\n");
        text.append("    leadTime: PT").append(leadMinutes).append("M\n");
        text.append("    naturalProtection: P").append(naturalDays).append("D\n");
        text.append("    byKind: {AGENCY: {mode: FIRST_SHOWING, validity: P").append(Promise.AGENCY_DAYS)
            .append("D}}\n");
    }

    private void channel(StringBuilder text, ChannelId id, String kind, String name, String commission) {
        text.append("  - {id: ").append(id).append(", kind: ").append(kind).append(", name: ").append(name)
            .append(", commission: {").append(commission).append('}');
        if (id.equals(channels.suspended())) {
            text.append(", suspendedFrom: \"").append(midnight(rhythm.suspension())).append("\", suspendedUntil: \"")
                .append(midnight(rhythm.suspension() + Rhythm.SUSPENDED_DAYS)).append('"');
        }
        List<Phone> phones = new ArrayList<>();
        rosters.forEach(roster -> roster.forEachAgent(agent -> {
            if (agent.channel().equals(id)) {
                phones.add(agent.phone());
            }
        }));
        text.append(", agentPhones: ").append(quoted(phones)).append("}\n");
    }

    private String midnight(int day) {
        return options.start().plusDays(day) + "T00:00:00+08:00";
    }

    private static String quoted(List<Phone> phones) {
        return phones.stream().map(phone -> "\"" + phone.national() + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
