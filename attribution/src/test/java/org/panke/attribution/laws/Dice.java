package org.panke.attribution.laws;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;
import org.panke.attribution.oracle.Oracle;

/**
 * Throws histories: few channels, agents, phones and masks, so that they meet; instants that fall on, just before and
 * just after the ends of lead times, validities and protections. The same seed gives the same history.
 */
public final class Dice {
    static final List<Phone> PHONES = List.of(Phone.mainland(13800001234L), Phone.mainland(13811111234L),
        Phone.mainland(13800005678L), new Phone(85_260_000_001L));
    static final Phone AGENT_PHONE = Phone.mainland(13900000001L);
    static final Phone STAFF_PHONE = Phone.mainland(13900000002L);

    /** What a history is mostly about: how often each kind of event happens, and how many phones meet. */
    private enum Theme {
        ALL(4, 30, 26, 8, 6, 2, 9, 3, 5, 2, 2, 3, 2, 2),
        CONTEST(2, 50, 40, 1, 1, 0, 4, 1, 0, 0, 0, 5, 0, 0),
        PERSONS(3, 20, 30, 4, 3, 0, 12, 5, 16, 7, 4, 1, 0, 0),
        DEALS(3, 20, 22, 22, 12, 5, 14, 3, 3, 1, 0, 0, 12, 0),
        DECISIONS(2, 25, 30, 6, 3, 0, 25, 8, 4, 1, 0, 2, 0, 0),
        LEAVING(2, 22, 28, 8, 5, 4, 8, 2, 5, 2, 14, 2, 0, 0);

        private final int phones;
        @SuppressWarnings("ImmutableEnumChecker") // made by toList()
        private final List<Integer> weights;

        Theme(int phones, int... weights) {
            this.phones = phones;
            this.weights = Arrays.stream(weights).boxed().toList();
        }

        List<Integer> weights() {
            return weights;
        }

        int sum() {
            return weights.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Random random;
    private final Theme theme;
    private final Oracle oracle;
    private final List<Event> events = new ArrayList<>();
    private final List<Instant> boundaries = new ArrayList<>();
    private final List<EventId> registrations = new ArrayList<>();
    private final List<EventId> cases = new ArrayList<>();
    private Instant now;

    private Dice(Random random, Rules rules) {
        this.random = random;
        this.theme = one(List.of(Theme.values()));
        this.oracle = new Oracle(rules);
        this.now = LocalDateTime.parse("2026-03-27T10:00").atZone(rules.zone()).toInstant();
    }

    public static History history(long seed) {
        return history(seed, 3, 28);
    }

    static History history(long seed, int least, int most) {
        Random random = new Random(seed);
        List<History.Knob> knobs = Knobs.some(random);
        History rules = new History(knobs, List.of());
        Dice dice = new Dice(random, rules.rules());
        int size = least
            + (random.nextBoolean() ? random.nextInt(Math.max(1, (most - least) / 3)) : random.nextInt(most - least));
        for (int i = 0; i < size; i++) {
            dice.next();
        }
        return rules.withEvents(dice.events);
    }

    private void next() {
        boolean again = !events.isEmpty() && chance(2);
        if (again) {
            Event old = one(events);
            take(chance(50) || !(old instanceof Event.Registered registered) ? old
                : new Event.Registered(registered.stamp(), registered.channel(), registered.agent(),
                    registered.contact(), "另"));
            return;
        }
        now = nextInstant();
        Event event = event(new Stamp(new EventId("e" + events.size()), new ProjectId(chance(94) ? "P1" : "P2"), now));
        take(event);
    }

    private void take(Event event) {
        events.add(event);
        for (Finding finding : oracle.accept(event)) {
            if (finding instanceof Answer.Accepted accepted) {
                registrations.add(event.id());
                boundaries.add(accepted.registration().until());
                boundaries.add(accepted.registration().at().plus(accepted.registration().leadTime()));
            } else if (finding instanceof Verdict verdict && verdict.until() != null) {
                boundaries.add(verdict.until());
            }
        }
        switch (event) {
            case Event.CheckedIn e -> cases.add(e.id());
            case Event.PersonsMerged e -> cases.add(e.id());
            case Event.PhoneAdded e -> cases.add(e.id());
            case Event.Subscribed e -> cases.add(e.id());
            default -> {
                // opens no case
            }
        }
    }

    private Instant nextInstant() {
        List<Instant> ahead = boundaries.stream().filter(instant -> !instant.isBefore(now)).toList();
        if (!ahead.isEmpty() && chance(35)) {
            Instant boundary = chance(60) ? ahead.getFirst() : one(ahead);
            Instant near = boundary.plusMillis(random.nextInt(3) - 1);
            return near.isBefore(now) ? now : near;
        }
        return now
            .plus(one(List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(29),
                Duration.ofMinutes(30), Duration.ofMinutes(31), Duration.ofHours(3), Duration.ofHours(12),
                Duration.ofDays(1),
                Duration.ofHours(40))));
    }

    private Event event(Stamp stamp) {
        int roll = random.nextInt(theme.sum());
        int kind = 0;
        while (roll >= theme.weights().get(kind)) {
            roll -= theme.weights().get(kind++);
        }
        return switch (kind) {
            case 0 -> new Event.Registered(stamp, channel(), agent(), contact(), surname());
            case 1 -> checkedIn(stamp);
            case 2 -> subscribed(stamp);
            case 3 -> new Event.Signed(stamp, contract());
            case 4 -> new Event.DealCancelled(stamp, contract());
            case 5 -> decided(stamp);
            case 6 -> new Event.DeclarationCorrected(stamp, phone(), declared());
            case 7 -> chance(30) ? new Event.PhoneAdded(stamp, phone(), phone())
                : new Event.PersonsMerged(stamp, phone(), phone());
            case 8 -> new Event.PersonsSplit(stamp, phone(), phone());
            case 9 -> new Event.Erased(stamp, phone());
            case 10 ->
                new Event.RegistrationWithdrawn(stamp, registrations.isEmpty() ? stamp.id() : one(registrations));
            case 11 -> new Event.PhoneLookedUp(stamp, new StaffId("s"), phone());
            default -> one(List.of(new Event.NameChanged(stamp, phone(), "李"), new Event.CheckedOut(stamp, phone()),
                new Event.WalkedIn(stamp)));
        };
    }

    private Event decided(Stamp stamp) {
        EventId caseId = cases.isEmpty() ? stamp.id() : chance(60) ? cases.getLast() : one(cases);
        return new Event.CaseDecided(stamp, caseId, decision(), chance(90) ? List.of("m", "n")
            : one(List.of(List.of("m", "m"), List.of("m"), List.of("k", "m", "n"))));
    }

    private Event checkedIn(Stamp stamp) {
        List<EventId> codes = new ArrayList<>();
        while (!registrations.isEmpty() && chance(50)) {
            codes.add(one(registrations));
        }
        Instant startedAt = chance(85) ? null
            : stamp.at().minus(one(List.of(Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(31))));
        Role role = chance(97) ? Role.VISITOR : new Role("SUPPLIER");
        return new Event.CheckedIn(stamp, chance(98) ? phone() : one(List.of(AGENT_PHONE, STAFF_PHONE)), surname(),
            declared(),
            codes, one(Arrays.asList(null, Verification.CODE, Verification.RING)), startedAt, role, null);
    }

    private Event subscribed(Stamp stamp) {
        List<Phone> buyers = new ArrayList<>();
        List<@Nullable IdentityHash> identities = new ArrayList<>();
        do {
            buyers.add(phone());
            identities.add(chance(70) ? null : new IdentityHash(chance(50) ? "h1" : "h2"));
        } while (chance(35));
        return new Event.Subscribed(stamp, contract(), buyers, chance(80) ? 100_000_033L + random.nextInt(100) : null,
            null,
            chance(50) ? List.of() : identities, chance(85) ? null : channel());
    }

    private Decision decision() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> Decision.NATURAL;
            case 2 -> Decision.SPLIT;
            default -> new Decision.ForChannel(channel());
        };
    }

    private Declaration declared() {
        return switch (random.nextInt(6)) {
            case 0 -> Declaration.SELF;
            case 1, 2 -> new Declaration.By(channel());
            default -> Declaration.NONE;
        };
    }

    private Contact contact() {
        int roll = random.nextInt(100);
        if (roll < 62) {
            return phone();
        } else if (roll < 92) {
            return Mask.of(PHONES.get(random.nextInt(3)), chance(70) ? PhoneForm.FIRST3_LAST4
                : one(List.of(PhoneForm.FIRST3_LAST6, PhoneForm.FIRST4_LAST3)));
        }
        return one(List.of(AGENT_PHONE, STAFF_PHONE, new NotAPhone(), new Mask(PhoneForm.OTHER, 1)));
    }

    private Phone phone() {
        return chance(theme == Theme.ALL ? 45 : 60) ? PHONES.getFirst() : PHONES.get(random.nextInt(theme.phones));
    }

    private ChannelId channel() {
        return new ChannelId(one(List.of("A1", "A1", "A1", "A2", "A2", "O1", "O1", "U1", chance(90) ? "A1" : "X9")));
    }

    private @Nullable AgentId agent() {
        return chance(6) ? null : new AgentId(chance(60) ? "a" : "b");
    }

    private @Nullable String surname() {
        return one(Arrays.asList("王", "王", "王", "王", "李", "李", chance(70) ? "王" : null, chance(70) ? "王" : " "));
    }

    private ContractId contract() {
        return new ContractId(chance(70) ? "C1" : "C2");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
