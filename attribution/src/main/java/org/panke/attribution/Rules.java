package org.panke.attribution;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project's rule document: its zone, who may bring visitors, and the versions of the terms.
 *
 * @param zone where calendar days begin and end
 * @param group the projects of the same developer group, for {@link OwnerLimit#NOT_THIS_GROUP}
 * @param staffPhones the office's own people's phones: they are no visitors and cannot be registered
 */
public record Rules(ZoneId zone, Set<ProjectId> group, Map<ChannelId, Channel> channels, Set<Phone> staffPhones,
        List<RuleVersion> versions) {
    /** Where sales offices are, unless a rule file says otherwise. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Rules {
        group = Set.copyOf(group);
        channels = Map.copyOf(channels);
        staffPhones = Set.copyOf(staffPhones);
        versions = versions.isEmpty()
            ? List.of(RuleVersion.standard())
            : versions.stream().sorted(Comparator.comparing(RuleVersion::effectiveFrom)
                .thenComparingInt(RuleVersion::number)).toList();
    }

    /** These rules as they follow on others: where those had no version, none holds until the first of these begins. */
    public Rules after(Rules before) {
        RuleVersion first = before.versions.getFirst();
        if (!first.isStandard() || versions.getFirst().isStandard()) {
            return this;
        }
        List<RuleVersion> all = new ArrayList<>(versions);
        all.addFirst(first);
        return new Rules(zone, group, channels, staffPhones, all);
    }

    /**
     * These, with visits kept no longer than the law of the place has it.
     *
     * @param days a number of days; {@link Parameter#KEEP_VISITS} is one too
     */
    public Rules keptAtMost(Period days) {
        return new Rules(zone, group, channels, staffPhones,
            versions.stream().map(version -> version.keptAtMost(days)).toList());
    }

    /** The phones of staff and agents: they are no visitors and cannot be registered. */
    Set<Phone> ownPhones() {
        Set<Phone> own = new HashSet<>(staffPhones);
        channels.values().forEach(channel -> own.addAll(channel.agentPhones()));
        return own;
    }

    /** Whether it is one of {@link #ownPhones}. */
    public boolean isOwn(Phone phone) {
        return staffPhones.contains(phone)
            || channels.values().stream().anyMatch(channel -> channel.agentPhones().contains(phone));
    }

    /** The version in force at an instant; none before the first. */
    public Optional<RuleVersion> at(Instant instant) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!instant.isBefore(versions.get(i).effectiveFrom())) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether some version allows registrations of this form. */
    boolean everAllows(PhoneForm form) {
        return versions.stream()
            .anyMatch(version -> version.ever(Parameter.PHONE_FORMS, forms -> forms.contains(form)));
    }

    /** Whether some version asks who bought anywhere in the group. */
    public boolean everAsksTheGroup() {
        return versions.stream()
            .anyMatch(version -> version.ever(Parameter.OWNER_LIMIT, OwnerLimit.NOT_THIS_GROUP::equals));
    }
}
