package org.panke.attribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, resolved: person ids instead of phones, and which masks fit, which surnames are equal, which codes
 * were named. Nothing here says who anybody is, so facts outlive an erasure and give the same verdicts when replayed.
 * Events without personal data are facts as they stand.
 *
 * <p>A surname is a number: equal surnames have equal numbers, 0 is none.
 */
public sealed interface Fact extends Stamped
        permits Fact.Registered, Fact.CheckedIn, Fact.CheckedOut, Fact.DeclarationCorrected,
        Fact.Joined, Fact.Split, Fact.LookedUp, Fact.NameChanged, Fact.ConsentChanged, Fact.FaceUsed, Fact.Erased,
        Fact.Subscribed, Fact.RulesPublished,
        Event.RegistrationWithdrawn, Event.WalkedIn, Event.Signed, Event.DealCancelled, Event.SettlementApproved,
        Event.SettlementPaid, Event.AppealOpened, Event.CaseDecided, Event.CaptureOrdered,
        Event.AssessmentSigned, Event.StatementSigned {
    record Registered(Stamp stamp, ChannelId channel, @Nullable AgentId agent, Party party,
            int surname) implements Fact {
    }

    /**
     * @param consultant who looked after the visitor
     * @param notice the hash of the notice that they agreed to; no rule asks for either
     */
    record CheckedIn(Stamp stamp, Person person, int surname, Declaration declared, List<EventId> codes,
            @Nullable Verification verified, @Nullable Instant startedAt, Role role, @Nullable StaffId consultant,
            @Nullable String notice) implements Fact {
        /** When the visit began: lead times and expiries count to it. */
        public Instant arrival() {
            return startedAt == null ? at() : startedAt;
        }
    }

    record CheckedOut(Stamp stamp, Person person) implements Fact {
    }

    record DeclarationCorrected(Stamp stamp, Person person, Declaration declared) implements Fact {
    }

    /** A phone was added, or two persons merged: one person from now on. */
    record Joined(Stamp stamp, Person person, Person other) implements Fact {
    }

    record Split(Stamp stamp, Person person, Person other) implements Fact {
    }

    record LookedUp(Stamp stamp, StaffId staff, Person person) implements Fact {
    }

    record NameChanged(Stamp stamp, Person person, int surname) implements Fact {
    }

    /** What somebody agreed to, refused or took back; no rule asks. As {@link Event.ConsentChanged} says it. */
    record ConsentChanged(Stamp stamp, Person person, ConsentPurpose purpose, ConsentPurpose.Answer answer,
            @Nullable Instant askedAt,
            @Nullable String notice, @Nullable String language) implements Fact {
    }

    /** What was done with somebody's face at their own wish; no rule asks. */
    record FaceUsed(Stamp stamp, Person person, FaceAct act, EventId consent) implements Fact {
    }

    /** @param asked whether they asked for it; else their time was over */
    record Erased(Stamp stamp, Person person, boolean asked) implements Fact {
    }

    /** @param digest of the document, which whoever keeps it hands to the judge */
    record RulesPublished(Stamp stamp, String digest) implements Fact {
    }

    /** @param unit the flat, which no rule asks for */
    record Subscribed(Stamp stamp, ContractId contract, List<Person> buyers, @Nullable Long amountFen,
            @Nullable String unit, List<@Nullable IdentityHash> identities, @Nullable ChannelId payee) implements Fact {
    }
}
