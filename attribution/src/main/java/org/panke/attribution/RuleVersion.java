package org.panke.attribution;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One version of a project's rules. It holds for what happens from {@code effectiveFrom} on and never before: what was
 * accepted or given under an earlier version keeps that version's terms.
 */
public final class RuleVersion {
    private static final Settings AGENCY = Settings.NONE.with(Parameter.MODE, Mode.FIRST_SHOWING)
        .with(Parameter.VALIDITY, Span.parse("P3D"));
    private static final Settings PUBLIC = Settings.NONE.with(Parameter.VALIDITY, Span.parse("P7D"));

    private final int number;
    private final Instant effectiveFrom;
    private final Terms natural;
    private final Map<ChannelKind, Terms> ofKind;
    private final Map<ChannelId, Map<ChannelKind, Terms>> ofChannel = new HashMap<>();

    public RuleVersion(int number, Instant effectiveFrom, Settings general, Map<ChannelKind, Settings> byKind,
            Map<ChannelId, Settings> byChannel) {
        this.number = number;
        this.effectiveFrom = effectiveFrom;
        this.natural = Terms.of(Settings.NONE, general);
        this.ofKind = eachKind(general, byKind, Settings.NONE);
        byChannel.forEach((channel, own) -> ofChannel.put(channel, eachKind(general, byKind, own)));
    }

    private RuleVersion(RuleVersion other, Terms natural) {
        this.number = other.number;
        this.effectiveFrom = other.effectiveFrom;
        this.natural = natural;
        this.ofKind = other.ofKind;
        this.ofChannel.putAll(other.ofChannel);
    }

    /** The same, where it keeps visits no longer; else with so many days. */
    @SuppressWarnings("JavaPeriodGetDays") // both are days alone
    RuleVersion keptAtMost(Period most) {
        return natural.get(Parameter.KEEP_VISITS).days().getDays() <= most.getDays() ? this
            : new RuleVersion(this, natural.with(Parameter.KEEP_VISITS, new Span(most, Duration.ZERO)));
    }

    /** The version that holds where no rules were ever given: number 0, every parameter at its default. */
    public static RuleVersion standard() {
        return new RuleVersion(0, Instant.MIN, Settings.NONE, Map.of(), Map.of());
    }

    /** Whether it is {@link #standard()}. */
    boolean isStandard() {
        return number == 0 && effectiveFrom.equals(Instant.MIN);
    }

    public int number() {
        return number;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    /** The terms of a visit nobody claims. */
    public Terms natural() {
        return natural;
    }

    /** The terms of a channel. */
    public Terms of(Channel channel) {
        return ofChannel.getOrDefault(channel.id(), ofKind).getOrDefault(channel.kind(), natural);
    }

    /** Whether it says the same of everybody, from the same instant on. */
    boolean isSameAs(RuleVersion other) {
        return number == other.number && effectiveFrom.equals(other.effectiveFrom) && natural.equals(other.natural)
            && ofKind.equals(other.ofKind) && ofChannel.equals(other.ofChannel);
    }

    /** Whether the parameter has such a value for anybody under this version. */
    <T> boolean ever(Parameter<T> parameter, Predicate<T> such) {
        return Stream.concat(Stream.of(ofKind), ofChannel.values().stream()).flatMap(kinds -> kinds.values().stream())
            .anyMatch(terms -> such.test(terms.get(parameter)));
    }

    private static Map<ChannelKind, Terms> eachKind(Settings general, Map<ChannelKind, Settings> byKind, Settings own) {
        Map<ChannelKind, Terms> terms = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            Settings defaults = switch (kind) {
                case AGENCY -> AGENCY;
                case PUBLIC -> PUBLIC;
                case OWN, REFERRAL -> Settings.NONE;
            };
            terms.put(kind, Terms.of(defaults, general, byKind.getOrDefault(kind, Settings.NONE), own));
        }
        return terms;
    }
}
