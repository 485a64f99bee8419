package org.panke.attribution.story;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Parameter;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Settings;

/**
 * Rules of a story. Two agencies A1 (1.5 %) and A2 (2 %), an own channel O1 (30,000 yuan), a public one U1 and a
 * referral R1 (nothing agreed); one version from 2026-01-01 with every default, in Shanghai's zone.
 */
public final class OfficeRules {
    private static final class Version {
        final int number;
        final String from;
        Settings general = Settings.NONE;
        final Map<ChannelKind, Settings> byKind = new HashMap<>();
        final Map<ChannelId, Settings> byChannel = new HashMap<>();

        Version(int number, String from) {
            this.number = number;
            this.from = from;
        }
    }

    private ZoneId zone = Rules.CHINA;
    private final Map<ChannelId, Channel> channels = new HashMap<>();
    private final Set<Phone> staff = new HashSet<>();
    private Set<ProjectId> group = Set.of(new ProjectId("P1"));
    private final List<Version> versions = new ArrayList<>(List.of(new Version(1, "2026-01-01T00:00")));

    private OfficeRules() {
        channel("A1", ChannelKind.AGENCY, new Commission.Percent(150));
        channel("A2", ChannelKind.AGENCY, new Commission.Percent(200));
        channel("O1", ChannelKind.OWN, new Commission.Fixed(3_000_000));
        channel("U1", ChannelKind.PUBLIC, new Commission.Open());
        channel("R1", ChannelKind.REFERRAL, new Commission.Open());
    }

    public static OfficeRules office() {
        return new OfficeRules();
    }

    public Rules rules() {
        return new Rules(zone, group, channels, staff, versions.stream().map(version -> new RuleVersion(version.number,
            Telling.instant(version.from, zone), version.general, version.byKind, version.byChannel)).toList());
    }

    public OfficeRules zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    public OfficeRules group(String... projects) {
        group = Set.copyOf(List.of(projects).stream().map(ProjectId::new).toList());
        return this;
    }

    public OfficeRules channel(String id, ChannelKind kind, Commission commission) {
        channels.put(new ChannelId(id), new Channel(new ChannelId(id), kind, id, commission, Set.of(), null, null));
        return this;
    }

    /** Under other names: what is set afterwards, and the commissions agreed, go by them. */
    public OfficeRules rename(UnaryOperator<String> names) {
        Map<ChannelId, Channel> renamed = new HashMap<>();
        channels.forEach((id, old) -> {
            ChannelId other = new ChannelId(names.apply(id.value()));
            renamed.put(other, new Channel(other, old.kind(), other.value(), old.commission(), old.agentPhones(),
                old.suspendedFrom(), old.suspendedUntil()));
        });
        channels.clear();
        channels.putAll(renamed);
        for (Version version : versions) {
            Map<ChannelId, Settings> settings = new HashMap<>();
            version.byChannel.forEach((id, old) -> settings.put(new ChannelId(names.apply(id.value())), old));
            version.byChannel.clear();
            version.byChannel.putAll(settings);
        }
        return this;
    }

    public OfficeRules suspended(String id, @Nullable String from, @Nullable String until) {
        channels.computeIfPresent(new ChannelId(id), (key, old) -> new Channel(key, old.kind(), old.name(),
            old.commission(), old.agentPhones(), from == null ? null : Telling.instant(from, zone),
            until == null ? null : Telling.instant(until, zone)));
        return this;
    }

    public OfficeRules agentPhone(String id, long phone) {
        channels.computeIfPresent(new ChannelId(id), (key, old) -> new Channel(key, old.kind(), old.name(),
            old.commission(), Set.of(Phone.mainland(phone)), old.suspendedFrom(), old.suspendedUntil()));
        return this;
    }

    public OfficeRules staffPhone(long phone) {
        staff.add(Phone.mainland(phone));
        return this;
    }

    /** No version at all. */
    public OfficeRules unversioned() {
        versions.clear();
        return this;
    }

    /** The first version is in force from then on, and not before. */
    public OfficeRules from(String from) {
        Version old = versions.removeLast();
        Version moved = new Version(old.number, from);
        moved.general = old.general;
        moved.byKind.putAll(old.byKind);
        moved.byChannel.putAll(old.byChannel);
        versions.add(moved);
        return this;
    }

    /** The next version, with all defaults again; what follows sets it. */
    public OfficeRules version(int number, String from) {
        versions.add(new Version(number, from));
        return this;
    }

    public <T> OfficeRules with(Parameter<T> parameter, T value) {
        versions.getLast().general = versions.getLast().general.with(parameter, value);
        return this;
    }

    public <T> OfficeRules kind(ChannelKind kind, Parameter<T> parameter, T value) {
        versions.getLast().byKind.merge(kind, Settings.NONE.with(parameter, value),
            (old, one) -> old.with(parameter, value));
        return this;
    }

    public <T> OfficeRules channel(String id, Parameter<T> parameter, T value) {
        versions.getLast().byChannel.merge(new ChannelId(id), Settings.NONE.with(parameter, value),
            (old, one) -> old.with(parameter, value));
        return this;
    }
}
