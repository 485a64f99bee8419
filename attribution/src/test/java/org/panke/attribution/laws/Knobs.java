package org.panke.attribution.laws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.DayCounting;
import org.panke.attribution.DealNode;
import org.panke.attribution.DeclarationConflict;
import org.panke.attribution.Household;
import org.panke.attribution.Mode;
import org.panke.attribution.OwnerLimit;
import org.panke.attribution.Parameter;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Span;
import org.panke.attribution.laws.History.Knob;

/** What generated rules may say. Terms are short, so that they run out within a history. */
final class Knobs {
    private static final List<String> ZONES =
        List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");
    private static final List<String> SPANS = List.of("P1D", "P2D", "P3D", "PT36H", "PT1H", "P1M", "PT0S", "P1DT2H");

    private final Random random;
    private final List<Knob> knobs = new ArrayList<>();

    private Knobs(Random random) {
        this.random = random;
    }

    static List<Knob> some(Random random) {
        Knobs some = new Knobs(random);
        some.office();
        some.version();
        while (some.chance(30) && some.knobs.stream().filter(knob -> knob.text().startsWith("version")).count() < 3) {
            int number = some.knobs.size() + 2;
            String from = "2026-03-" + (27 + random.nextInt(4)) + "T" + (10 + random.nextInt(10)) + ":00";
            some.add("version " + number + " from " + from, office -> office.version(number, from));
            some.version();
        }
        return some.knobs;
    }

    private void office() {
        if (chance(40)) {
            String zone = one(ZONES);
            add("zone " + zone, office -> office.zone(zone));
        }
        if (chance(4)) {
            add("no versions", office -> office.unversioned().version(0, "2020-01-01T00:00"));
        } else if (chance(5)) {
            add("first version from 2026-03-27T11:00", office -> office.from("2026-03-27T11:00"));
        }
        if (chance(30)) {
            add("group P1 P2", office -> office.group("P1", "P2"));
        }
        if (chance(20)) {
            String channel = one(List.of("A1", "O1"));
            String until = chance(50) ? null : "2026-03-30T00:00";
            add(channel + " suspended until " + until, office -> office.suspended(channel, "2026-03-28T10:00", until));
        }
        add("own phones",
            office -> office.staffPhone(Dice.STAFF_PHONE.national()).agentPhone("A2", Dice.AGENT_PHONE.national()));
    }

    private void version() {
        set(Parameter.MODE, 40, List.of(Mode.FIRST_REGISTRATION, Mode.FIRST_SHOWING, Mode.FIRST_REGISTRATION));
        set(Parameter.LEAD_TIME, 30, List.of(Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(2)));
        set(Parameter.VALIDITY, 40, spans());
        set(Parameter.PROTECTION, 60, spans());
        set(Parameter.NATURAL_PROTECTION, 60, spans());
        set(Parameter.RENEWALS, 30, List.of(0, 2, 3));
        set(Parameter.DAY_COUNTING, 40, List.of(DayCounting.EXACT));
        set(Parameter.PHONE_FORMS, 40, List.<Set<PhoneForm>>of(EnumSet.of(PhoneForm.FULL),
            EnumSet.complementOf(EnumSet.of(PhoneForm.OTHER)), EnumSet.complementOf(EnumSet.of(PhoneForm.OTHER))));
        set(Parameter.SURNAME_REQUIRED, 30, List.of(false));
        set(Parameter.QUOTA_PER_AGENT_PER_DAY, 15, List.of(0, 1, 2, 3));
        set(Parameter.QUOTA_PER_CHANNEL_PER_DAY, 15, List.of(1, 2, 3));
        set(Parameter.OPEN_PER_AGENT, 15, List.of(1, 2));
        set(Parameter.OWNER_LIMIT, 40, List.of(OwnerLimit.NONE, OwnerLimit.NOT_THIS_GROUP));
        set(Parameter.DECLARATION_CONFLICT, 30, List.of(DeclarationConflict.CLAIM_STANDS));
        set(Parameter.DEAL_NODE, 40, List.of(DealNode.SUBSCRIBED));
        set(Parameter.DEAL_DEADLINE, 30, spans());
        set(Parameter.HOUSEHOLD, 40, List.of(Household.EARLIEST_VISIT));
        set(Parameter.HOLD_FOR, 50, List.<Set<SignalKind>>of(Set.of(), Set.of(), Set.of(SignalKind.PAYEE_DIFFERS),
            Set.of(SignalKind.LOOKED_UP_FIRST), Set.of(SignalKind.COBUYER_EARLIER), Set.of(SignalKind.SAME_IDENTITY),
            Set.of(SignalKind.SHORT_DEAL), Set.of(SignalKind.COBUYERS_DIFFER)));
        set(Parameter.LOOKUP_WINDOW, 20, List.of(Duration.ofMinutes(30), Duration.ZERO));
    }

    private static List<Span> spans() {
        return SPANS.stream().map(Span::parse).toList();
    }

    private <T> void set(Parameter<T> parameter, int percent, List<T> values) {
        if (!chance(percent / 2 + 5)) {
            return;
        }
        T value = one(values);
        String text = parameter + "=" + value;
        switch (random.nextInt(4)) {
            case 0 -> {
                ChannelKind kind = one(List.of(ChannelKind.AGENCY, ChannelKind.OWN, ChannelKind.PUBLIC));
                add(kind + " " + text, office -> office.kind(kind, parameter, value));
            }
            case 1 -> {
                String channel = one(List.of("A1", "A2", "O1"));
                add(channel + " " + text, office -> office.channel(channel, parameter, value));
            }
            default -> add(text, office -> office.with(parameter, value));
        }
    }

    private void add(String text, java.util.function.Consumer<org.panke.attribution.story.OfficeRules> turn) {
        knobs.add(new Knob(text, turn));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
