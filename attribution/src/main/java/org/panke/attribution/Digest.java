package org.panke.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Digests that tell whether two events have one id, and whether they say the same, of every character. No defence
 * against somebody who searches for collisions in his own ids.
 */
final class Digest {
    private static final long ODD_ONE = 0x87C37B91114253D5L;
    private static final long ODD_TWO = 0x4CF5AD432745937FL;

    private long one = ODD_ONE;
    private long two = ODD_TWO;

    static Digest of(EventId id) {
        return new Digest().add(id.value());
    }

    /** What an event says, its id aside. */
    static Digest of(Event event) {
        Stamp stamp = event.stamp();
        Digest digest = new Digest().add(event.getClass().getSimpleName()).add(stamp.at()).add(stamp.actor());
        switch (event) {
            case Event.Registered e -> digest.add(e.channel().value()).add(e.agent() == null ? null : e.agent().value())
                .add(e.contact()).add(e.surname());
            case Event.RegistrationWithdrawn e -> digest.add(e.registration().value());
            case Event.CheckedIn e -> {
                digest.add(e.phone()).add(e.surname()).add(e.declared())
                    .add(e.verified() == null ? null : e.verified().name()).add(e.startedAt()).add(e.role().name())
                    .add(e.consultant() == null ? null : e.consultant().value()).add(e.notice());
                digest.add(e.codes().size());
                e.codes().forEach(code -> digest.add(code.value()));
            }
            case Event.CheckedOut e -> digest.add(e.phone());
            case Event.WalkedIn e -> digest.add(0);
            case Event.DeclarationCorrected e -> digest.add(e.phone()).add(e.declared());
            case Event.PhoneAdded e -> digest.add(e.phone()).add(e.other());
            case Event.PersonsMerged e -> digest.add(e.phone()).add(e.other());
            case Event.PersonsSplit e -> digest.add(e.phone()).add(e.other());
            case Event.PhoneLookedUp e -> digest.add(e.staff().value()).add(e.phone());
            case Event.NameChanged e -> digest.add(e.phone()).add(e.surname());
            case Event.ConsentChanged e -> digest.add(e.phone()).add(e.purpose().name()).add(e.answer().name())
                .add(e.askedAt()).add(e.notice()).add(e.language());
            case Event.FaceUsed e -> digest.add(e.phone()).add(e.act().name()).add(e.consent().value());
            case Event.Erased e -> digest.add(e.phone());
            case Event.Subscribed e -> digest.add(e);
            case Event.Signed e -> digest.add(e.contract().value());
            case Event.DealCancelled e -> digest.add(e.contract().value());
            case Event.SettlementApproved e -> digest.add(e.contract().value()).add(e.stamp().actor());
            case Event.SettlementPaid e -> digest.add(e.contract().value()).add(e.stamp().actor());
            case Event.AppealOpened e ->
                digest.add(e.visit().value()).add(e.channel() == null ? null : e.channel().value());
            case Event.CaseDecided e -> digest.add(e);
            case Event.RulesPublished e -> digest.add(e.document());
            case Event.CaptureOrdered e -> digest.add(e.outcome().name()).add(e.grounds());
            case Event.AssessmentSigned e -> digest.add(e.assessment());
            case Event.StatementSigned e -> digest.add(e.statement());
        }
        return digest;
    }

    long first() {
        return spread(one + two);
    }

    long second() {
        return spread(two ^ Long.rotateLeft(one, 23));
    }

    /** Every character counts, four at a time. */
    private Digest add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        long four = 0;
        for (int i = 0; i < text.length(); i++) {
            four = four << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                add(four);
                four = 0;
            }
        }
        return add(four).add(text.length());
    }

    private Digest add(long value) {
        one = Long.rotateLeft(one ^ value * ODD_ONE, 31) * ODD_TWO;
        two = Long.rotateLeft(two + value * ODD_TWO, 33) * ODD_ONE + one;
        return this;
    }

    private Digest add(@Nullable Instant instant) {
        return instant == null ? add(-1) : add(instant.getEpochSecond()).add(instant.getNano());
    }

    private Digest add(Contact contact) {
        return switch (contact) {
            case Phone phone -> add(phone.e164());
            case Mask mask -> add(mask.form().name()).add(mask.shown());
            case NotAPhone none -> add(-1);
        };
    }

    private Digest add(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Self self -> add(1);
            case Declaration.By by -> add(by.channel().value());
            case Declaration.None none -> add(0);
        };
    }

    private void add(Event.Subscribed e) {
        add(e.contract().value()).add(e.amountFen() == null ? -1 : e.amountFen()).add(e.unit())
            .add(e.payee() == null ? null : e.payee().value());
        add(e.buyers().size());
        e.buyers().forEach(this::add);
        e.identities().forEach(hash -> add(hash == null ? null : hash.value()));
    }

    private void add(Event.CaseDecided e) {
        add(e.caseId().value()).add(switch (e.outcome()) {
            case Decision.Natural natural -> "N";
            case Decision.Split split -> "S";
            case Decision.ForChannel(ChannelId channel) -> "C" + channel.value();
        });
        e.by().forEach(this::add);
    }

    private static long spread(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
