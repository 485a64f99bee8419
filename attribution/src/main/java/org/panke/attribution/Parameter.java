package org.panke.attribution;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rule version can set, each with its default: the one table of the rule set. A parameter may be set for a
 * version as a whole, for a channel kind and for a channel, the narrower over the wider.
 *
 * <p>The defaults are contract practice of mainland sales offices, but for {@link #NATURAL_PROTECTION}, which is the
 * monthly cycle of the offices' former systems.
 */
public final class Parameter<T> {
    private static final List<Parameter<?>> ALL = new ArrayList<>();

    /** What makes a claim good; {@code FIRST_SHOWING} for an agency unless said otherwise. */
    public static final Parameter<Mode> MODE = choice("mode", Mode.class, Mode.FIRST_REGISTRATION);
    /** 提前量: least time from registration to arrival, inclusive. */
    public static final Parameter<Duration> LEAD_TIME = exact("leadTime", "PT30M");
    /** How long after the lead time an arrival is still remarkable (signal only). */
    public static final Parameter<Duration> NEAR_MISS = exact("nearMiss", "PT15M");
    /** 报备有效期: how long a registration may wait; P3D for an agency, P7D for the public, else P30D. */
    public static final Parameter<Span> VALIDITY = span("validity", "P30D");
    /** 保护期 after a verdict for a channel. */
    public static final Parameter<Span> PROTECTION = span("protection", "P30D");
    /** 保护期 after a natural visit. */
    public static final Parameter<Span> NATURAL_PROTECTION = span("naturalProtection", "P30D");
    /** How often later visits restart a channel's protection. */
    public static final Parameter<Integer> RENEWALS = count("renewals", 1);
    public static final Parameter<DayCounting> DAY_COUNTING =
        choice("dayCounting", DayCounting.class, DayCounting.END_OF_DAY);
    /** How much of the number a registration must show. */
    public static final Parameter<Set<PhoneForm>> PHONE_FORMS =
        choices("phoneForms", EnumSet.complementOf(EnumSet.of(PhoneForm.OTHER)),
            EnumSet.of(PhoneForm.FULL, PhoneForm.FIRST3_LAST4));
    public static final Parameter<Boolean> SURNAME_REQUIRED = flag("surnameRequired", true);
    /** Registrations an agent may have accepted in one calendar day of the project's zone. */
    public static final Parameter<Integer> QUOTA_PER_AGENT_PER_DAY = count("quotaPerAgentPerDay", 30);
    /** Registrations a channel may have accepted in one calendar day of the project's zone. */
    public static final Parameter<Integer> QUOTA_PER_CHANNEL_PER_DAY = count("quotaPerChannelPerDay", 300);
    /** Live registrations an agent may have at once. */
    public static final Parameter<Integer> OPEN_PER_AGENT = count("openPerAgent", 200);
    public static final Parameter<OwnerLimit> OWNER_LIMIT =
        choice("ownerLimit", OwnerLimit.class, OwnerLimit.NOT_THIS_PROJECT);
    public static final Parameter<DeclarationConflict> DECLARATION_CONFLICT =
        choice("declarationConflict", DeclarationConflict.class, DeclarationConflict.DISPUTE);
    public static final Parameter<DealNode> DEAL_NODE = choice("dealNode", DealNode.class, DealNode.SIGNED);
    /** How long after the first visit the deal must reach its node for the channel to be paid. */
    public static final Parameter<Span> DEAL_DEADLINE = span("dealDeadline", "P90D");
    public static final Parameter<Household> HOUSEHOLD = choice("household", Household.class, Household.DISPUTE);
    /** The signals whose suspicion holds a settlement. */
    public static final Parameter<Set<SignalKind>> HOLD_FOR = choices("holdFor", EnumSet.allOf(SignalKind.class),
        EnumSet.of(SignalKind.LOOKED_UP_FIRST, SignalKind.COBUYER_EARLIER, SignalKind.SAME_IDENTITY,
            SignalKind.PAYEE_DIFFERS));
    /** How long a channel or visitor may contest a verdict. */
    public static final Parameter<Span> APPEAL_WINDOW = span("appealWindow", "P7D");
    /** Within what time the other side answers an appeal. */
    public static final Parameter<Span> ANSWER_WITHIN = span("answerWithin", "P2D");
    /** Within what time an appeal is decided; an overdue one alerts the next level and never decides by itself. */
    public static final Parameter<Span> DECIDE_WITHIN = span("decideWithin", "P5D");
    /**
     * How long a visit says who came, where nothing that has a name needs it longer; at most {@code P30D}. The ceiling is
     * ours: "the shortest time necessary" (PIPL 19) has no number.
     */
    public static final Parameter<Span> KEEP_VISITS = days("keepVisits", "P30D", 30);
    /** {@code SHORT_DEAL}: from the winning registration to subscription. */
    public static final Parameter<Duration> SHORT_DEAL = exact("shortDeal", "P2D");
    /** {@code LOOKED_UP_FIRST}: from the look-up to the registration. */
    public static final Parameter<Duration> LOOKUP_WINDOW = exact("lookupWindow", "P1D");
    /** {@code NAME_EDITED}: so many edits of one surname. */
    public static final Parameter<Integer> NAME_EDITS = count("nameEdits", 3);
    /** {@code PHONE_EDITED}: so long before the deal. */
    public static final Parameter<Duration> PHONE_EDIT_NEAR = exact("phoneEditNear", "P3D");
    /** {@code ON_SITE}: how long somebody is taken to stay who did not check out. */
    public static final Parameter<Duration> ON_SITE = exact("onSite", "PT3H");
    /** Group signals are silent below so many cases (registrations, look-ups, decisions …) of the one looked at. */
    public static final Parameter<Integer> GROUP_LEAST = count("groupLeast", 20);
    /** {@code PAIR_LIFT}: so many times more often than chance. */
    public static final Parameter<Double> PAIR_LIFT = number("pairLift", 3);
    /** {@code PAIR_LIFT}: silent below so many registrations of the pair. */
    public static final Parameter<Integer> PAIR_LEAST = count("pairLeast", 3);
    /** {@code LOW_ARRIVAL}: at most this share of an agent's registrations arrives. */
    public static final Parameter<Double> LOW_ARRIVAL = number("lowArrival", 0.05);
    /** {@code REGULAR_GAPS}: spread of the gaps between registrations over their mean, at most. */
    public static final Parameter<Double> REGULAR_GAPS = number("regularGaps", 0.2);
    /** {@code MASK_FLOOD}: so many times more unconfirmed fits than the agents who use masks have on average. */
    public static final Parameter<Double> MASK_FLOOD = number("maskFlood", 3);
    /** {@code MASK_FLOOD}: silent below so many unconfirmed fits. */
    public static final Parameter<Integer> MASK_LEAST = count("maskLeast", 5);
    /** {@code WALK_IN_SHARE}: at least this share of an agent's wins arrived within two lead times. */
    public static final Parameter<Double> WALK_IN_SHARE = number("walkInShare", 0.5);
    /** {@code CODE_GUESSING}: so many visits at which a code was tried that was no claim of theirs. */
    public static final Parameter<Integer> CODE_GUESSES = count("codeGuesses", 1);
    /** {@code ONE_DECIDER}: at least this share of decisions carries one person's name. */
    public static final Parameter<Double> ONE_DECIDER = number("oneDecider", 0.8);
    /** {@code RING_SHARE}: at least this share of an office's check-ins by ringing is vouched for by one person. */
    public static final Parameter<Double> RING_SHARE = number("ringShare", 0.6);
    /** {@code ERASED_THEN_CLAIMED}: at least this share of erased persons comes back as a channel's. */
    public static final Parameter<Double> ERASED_THEN_CLAIMED = number("erasedThenClaimed", 0.2);

    private final String name;
    private final int index;
    private final T standard;
    private final Function<Object, Optional<T>> reading;
    private final String expected;

    private Parameter(String name, T standard, Function<Object, Optional<T>> reading, String expected) {
        this.name = name;
        this.index = ALL.size();
        this.standard = standard;
        this.reading = reading;
        this.expected = expected;
        ALL.add(this);
    }

    /** Every parameter there is. */
    public static List<Parameter<?>> all() {
        return List.copyOf(ALL);
    }

    /** Its name in a rule file. */
    public String name() {
        return name;
    }

    /** Where nothing is said. */
    public T standard() {
        return standard;
    }

    /** What a rule file must say, in a word or two, for messages. */
    public String expected() {
        return expected;
    }

    /** The value a rule file gives as text, number, truth value or list; empty where that makes no sense. */
    public Optional<T> read(Object value) {
        return reading.apply(value);
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }

    private static <E extends Enum<E>> Parameter<E> choice(String name, Class<E> type, E standard) {
        return new Parameter<>(name, standard, value -> named(type, value),
            String.join(" | ", EnumSet.allOf(type).stream().map(Enum::name).toList()));
    }

    private static <E extends Enum<E>> Parameter<Set<E>> choices(String name, Set<E> possible, Set<E> standard) {
        return new Parameter<>(name, standard, value -> {
            if (!(value instanceof List<?> list)) {
                return Optional.empty();
            }
            Set<E> found = possible.stream().filter(each -> list.contains(each.name())).collect(Collectors.toSet());
            boolean allKnown = list.stream().allMatch(each -> found.stream().anyMatch(one -> one.name().equals(each)));
            return allKnown ? Optional.of(Set.copyOf(found)) : Optional.empty();
        }, possible.stream().map(Enum::name).collect(Collectors.joining(", ", "[", "]")));
    }

    private static Parameter<Duration> exact(String name, String standard) {
        return new Parameter<>(name, Duration.parse(standard),
            value -> parsed(value, Duration::parse).filter(duration -> !duration.isNegative()), standard);
    }

    private static Parameter<Span> span(String name, String standard) {
        return new Parameter<>(name, Span.parse(standard), value -> parsed(value, Span::parse), standard);
    }

    /** Whole days, one at least: a month has no fixed length. */
    @SuppressWarnings("JavaPeriodGetDays") // asked only where there are no months
    private static Parameter<Span> days(String name, String standard, int most) {
        return new Parameter<>(name, Span.parse(standard), value -> parsed(value, Span::parse)
            .filter(span -> span.time().isZero() && span.days().toTotalMonths() == 0)
            .filter(span -> span.days().getDays() >= 1 && span.days().getDays() <= most), "P1D … P" + most + "D");
    }

    private static Parameter<Integer> count(String name, int standard) {
        return new Parameter<>(name, standard,
            value -> value instanceof Integer count && count >= 0 ? Optional.of(count) : Optional.empty(), "0, 1, 2 …");
    }

    private static Parameter<Double> number(String name, double standard) {
        return new Parameter<>(name, standard,
            value -> value instanceof Number number && number.doubleValue() >= 0
                ? Optional.of(number.doubleValue())
                : Optional.empty(),
            "≥ 0");
    }

    private static Parameter<Boolean> flag(String name, boolean standard) {
        return new Parameter<>(name, standard,
            value -> value instanceof Boolean flag ? Optional.of(flag) : Optional.empty(), "true | false");
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, Object value) {
        return EnumSet.allOf(type).stream().filter(each -> each.name().equals(value)).findFirst();
    }

    private static <V> Optional<V> parsed(Object value, Function<String, V> parse) {
        try {
            return value instanceof String text ? Optional.of(parse.apply(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
