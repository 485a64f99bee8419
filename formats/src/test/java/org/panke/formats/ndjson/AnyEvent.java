package org.panke.formats.ndjson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

/** Any event there can be, by chance. */
final class AnyEvent {
    private static final String[] WORDS =
        {"a", "A1", "P-王", "e\"1", "b\\c", "é", "𠮷野", "a b", "\uFFFD", "x".repeat(30)};
    private static final long YEAR_1990 = 631_152_000L;
    private static final long YEAR_2100 = 4_102_444_800L;

    private final SplittableRandom random;
    private final Instant at;

    private AnyEvent(SplittableRandom random) {
        this.random = random;
        this.at = Instant.ofEpochSecond(random.nextLong(YEAR_1990, YEAR_2100),
            random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    static Event of(SplittableRandom random, int number) {
        return new AnyEvent(random).any(number);
    }

    private Event any(int number) {
        Stamp stamp = new Stamp(new EventId(word() + number), new ProjectId(word()), at, maybe(this::word));
        return switch (random.nextInt(22)) {
            case 0 -> new Event.RegistrationWithdrawn(stamp, new EventId(word()));
            case 1 -> new Event.CheckedOut(stamp, phone());
            case 2 -> new Event.WalkedIn(stamp);
            case 3 -> new Event.DeclarationCorrected(stamp, phone(), declaration());
            case 4 -> new Event.PhoneAdded(stamp, phone(), phone());
            case 5 -> new Event.PersonsMerged(stamp, phone(), phone());
            case 6 -> new Event.PersonsSplit(stamp, phone(), phone());
            case 7 -> new Event.PhoneLookedUp(stamp, new StaffId(word()), phone());
            case 8 -> new Event.NameChanged(stamp, phone(), "王");
            case 9 -> new Event.Erased(stamp, phone());
            case 10 -> subscribed(stamp);
            case 11 -> new Event.Signed(stamp, new ContractId(word()));
            case 17 -> new Event.CaptureOrdered(new Stamp(stamp.id(), stamp.project(), stamp.at(), "何"),
                CaptureOrder.values()[random.nextInt(3)], "order " + word() + "\nof that day");
            case 18 -> new Event.AssessmentSigned(new Stamp(stamp.id(), stamp.project(), stamp.at(), "何"), word());
            case 19 -> new Event.FaceUsed(stamp, phone(), FaceAct.values()[random.nextInt(FaceAct.values().length)],
                new EventId(word()));
            case 20 -> new Event.StatementSigned(new Stamp(stamp.id(), stamp.project(), stamp.at(), "何"), word());
            case 15 -> new Event.RulesPublished(stamp, "zone: Asia/Shanghai\n# " + word() + "\n\tend\n");
            case 12 -> new Event.DealCancelled(stamp, new ContractId(word()));
            case 13 -> new Event.CaseDecided(stamp, new EventId(word()), decision(), some(this::word));
            case 14 -> new Event.CheckedIn(stamp, phone(), maybe(() -> "欧阳"), declaration(),
                some(() -> new EventId(word())), maybe(() -> Verification.values()[random.nextInt(3)]),
                maybe(() -> at.minusMillis(random.nextInt(100_000))),
                random.nextBoolean() ? Role.VISITOR : new Role("CHILD"), maybe(() -> new StaffId(word())));
            case 16 -> new Event.ConsentChanged(stamp, phone(), ConsentPurpose.values()[random.nextInt(3)],
                ConsentPurpose.Answer.values()[random.nextInt(3)], maybe(() -> at.minusMillis(random.nextInt(100_000))),
                maybe(this::word), maybe(() -> random.nextBoolean() ? "zh" : "en"));
            default -> new Event.Registered(stamp, new ChannelId(word()), maybe(() -> new AgentId(word())), contact(),
                maybe(() -> "陈"));
        };
    }

    private Event subscribed(Stamp stamp) {
        List<Phone> buyers = new ArrayList<>(List.of(phone()));
        buyers.addAll(some(this::phone));
        List<@Nullable IdentityHash> identities = new ArrayList<>();
        while (random.nextBoolean() && identities.size() < buyers.size()) {
            identities.add(maybe(() -> new IdentityHash(word())));
        }
        return new Event.Subscribed(stamp, new ContractId(word()), buyers, maybe(() -> random.nextLong(1L << 62)),
            maybe(this::word), identities.size() == buyers.size() ? identities : List.of(),
            maybe(() -> new ChannelId(word())));
    }

    private Contact contact() {
        return switch (random.nextInt(5)) {
            case 0 -> Mask.of(mainland(), PhoneForm.values()[random.nextInt(1, 4)]);
            case 1 -> new Mask(PhoneForm.OTHER, 0);
            case 2 -> new NotAPhone();
            default -> phone();
        };
    }

    private Phone phone() {
        return random.nextInt(50) == 0 ? new Phone(12_025_550_100L + random.nextInt(100)) : mainland();
    }

    private Phone mainland() {
        return Phone.mainland(random.nextLong(13_000_000_000L, 20_000_000_000L));
    }

    private Declaration declaration() {
        return switch (random.nextInt(3)) {
            case 0 -> Declaration.SELF;
            case 1 -> Declaration.NONE;
            default -> new Declaration.By(new ChannelId(word()));
        };
    }

    private Decision decision() {
        return switch (random.nextInt(3)) {
            case 0 -> Decision.NATURAL;
            case 1 -> Decision.SPLIT;
            default -> new Decision.ForChannel(new ChannelId(word()));
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> some = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            some.add(value.get());
        }
        return Collections.unmodifiableList(some);
    }
}
