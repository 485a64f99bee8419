package org.panke.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as somebody wrote it down: phones and surnames are still in it. Append-only; the same id twice is one
 * event. {@link Resolver} turns it into a {@link Fact}, which is all the rules ever see.
 */
public sealed interface Event extends Stamped {
    /** The same event at another instant. */
    default Event dated(Instant at) {
        return stamped(new Stamp(stamp().id(), stamp().project(), at, stamp().actor()));
    }

    /** The same event under another stamp. */
    default Event stamped(Stamp stamp) {
        return switch (this) {
            case Registered e -> new Registered(stamp, e.channel, e.agent, e.contact, e.surname);
            case RegistrationWithdrawn e -> new RegistrationWithdrawn(stamp, e.registration);
            case CheckedIn e -> new CheckedIn(stamp, e.phone, e.surname, e.declared, e.codes, e.verified, e.startedAt,
                e.role, e.consultant, e.notice);
            case CheckedOut e -> new CheckedOut(stamp, e.phone);
            case WalkedIn _ -> new WalkedIn(stamp);
            case DeclarationCorrected e -> new DeclarationCorrected(stamp, e.phone, e.declared);
            case PhoneAdded e -> new PhoneAdded(stamp, e.phone, e.other);
            case PersonsMerged e -> new PersonsMerged(stamp, e.phone, e.other);
            case PersonsSplit e -> new PersonsSplit(stamp, e.phone, e.other);
            case PhoneLookedUp e -> new PhoneLookedUp(stamp, e.staff, e.phone);
            case NameChanged e -> new NameChanged(stamp, e.phone, e.surname);
            case ConsentChanged e ->
                new ConsentChanged(stamp, e.phone, e.purpose, e.answer, e.askedAt, e.notice, e.language);
            case FaceUsed e -> new FaceUsed(stamp, e.phone, e.act, e.consent);
            case Erased e -> new Erased(stamp, e.phone);
            case Subscribed e ->
                new Subscribed(stamp, e.contract, e.buyers, e.amountFen, e.unit, e.identities, e.payee);
            case Signed e -> new Signed(stamp, e.contract);
            case DealCancelled e -> new DealCancelled(stamp, e.contract);
            case SettlementApproved e -> new SettlementApproved(stamp, e.contract);
            case SettlementPaid e -> new SettlementPaid(stamp, e.contract);
            case AppealOpened e -> new AppealOpened(stamp, e.visit, e.channel);
            case CaseDecided e -> new CaseDecided(stamp, e.caseId, e.outcome, e.by);
            case RulesPublished e -> new RulesPublished(stamp, e.document);
            case CaptureOrdered e -> new CaptureOrdered(stamp, e.outcome, e.grounds);
            case AssessmentSigned e -> new AssessmentSigned(stamp, e.assessment);
            case StatementSigned e -> new StatementSigned(stamp, e.statement);
        };
    }

    /** 报备: "I intend to bring this person." */
    record Registered(Stamp stamp, ChannelId channel, @Nullable AgentId agent, Contact contact,
            @Nullable String surname) implements Event {
    }

    /** The agent takes a registration back. */
    record RegistrationWithdrawn(Stamp stamp, EventId registration) implements Event, Fact {
    }

    /**
     * 到访登记: the visitor's own, informed act; nothing else is a visit.
     *
     * @param codes the registrations whose showing code (带看码) was redeemed at this visit
     * @param startedAt when the check-in began, as fixed by the server; the lead time counts to it
     * @param notice the hash of the notice that the visitor agreed to, where one was shown
     */
    record CheckedIn(Stamp stamp, Phone phone, @Nullable String surname, Declaration declared, List<EventId> codes,
            @Nullable Verification verified, @Nullable Instant startedAt, Role role, @Nullable StaffId consultant,
            @Nullable String notice) implements Event {
        /** A visit of which no notice is known. */
        public CheckedIn(Stamp stamp, Phone phone, @Nullable String surname, Declaration declared, List<EventId> codes,
                @Nullable Verification verified, @Nullable Instant startedAt, Role role,
                @Nullable StaffId consultant) {
            this(stamp, phone, surname, declared, codes, verified, startedAt, role, consultant, null);
        }
    }

    record CheckedOut(Stamp stamp, Phone phone) implements Event {
    }

    /** Somebody entered without giving a phone: counted, nothing else. */
    record WalkedIn(Stamp stamp) implements Event, Fact {
    }

    /** The visitor corrects what they said about how they came; possible once, before subscription. */
    record DeclarationCorrected(Stamp stamp, Phone phone, Declaration declared) implements Event {
    }

    /** A further phone of a person; where it already is somebody, a merge. */
    record PhoneAdded(Stamp stamp, Phone phone, Phone other) implements Event {
    }

    record PersonsMerged(Stamp stamp, Phone phone, Phone other) implements Event {
    }

    /** {@code other} was joined to {@code phone} wrongly. */
    record PersonsSplit(Stamp stamp, Phone phone, Phone other) implements Event {
    }

    /** A member of staff searched for a phone. */
    record PhoneLookedUp(Stamp stamp, StaffId staff, Phone phone) implements Event {
    }

    record NameChanged(Stamp stamp, Phone phone, String surname) implements Event {
    }

    /**
     * 同意: a visitor answered whether something else may be done with their phone, or took that back. No rule asks for it:
     * nothing of a verdict or a sum depends on what they say.
     *
     * @param askedAt when the office asked them; null where nobody did, and it is their own wish
     * @param notice the hash of the notice that was shown to them
     * @param language in which it was, {@code zh} or {@code en}
     */
    record ConsentChanged(Stamp stamp, Phone phone, ConsentPurpose purpose, ConsentPurpose.Answer answer,
            @Nullable Instant askedAt,
            @Nullable String notice, @Nullable String language) implements Event {
    }

    /**
     * A visitor had their face looked at, by their own wish, or the office ended what came of it. No rule asks for it: a face
     * decides nothing.
     *
     * @param consent the event by which they agreed to it
     */
    record FaceUsed(Stamp stamp, Phone phone, FaceAct act, EventId consent) implements Event {
    }

    /** The visitor asked to be forgotten. */
    record Erased(Stamp stamp, Phone phone) implements Event {
    }

    /**
     * 认购.
     *
     * @param amountFen the contract's amount in fen
     * @param identities one keyed hash a buyer, null where unknown; empty where none is known
     * @param payee the channel that asks to be paid, where one does
     */
    record Subscribed(Stamp stamp, ContractId contract, List<Phone> buyers, @Nullable Long amountFen,
            @Nullable String unit, List<@Nullable IdentityHash> identities,
            @Nullable ChannelId payee) implements Event {
    }

    /** 签约. */
    record Signed(Stamp stamp, ContractId contract) implements Event, Fact {
    }

    record DealCancelled(Stamp stamp, ContractId contract) implements Event, Fact {
    }

    /** Somebody named, the event's actor, approves what a contract pays. */
    record SettlementApproved(Stamp stamp, ContractId contract) implements Event, Fact {
    }

    /** Somebody else, the event's actor, paid it. */
    record SettlementPaid(Stamp stamp, ContractId contract) implements Event, Fact {
    }

    /**
     * 申诉: a visit's verdict is contested, and two people must decide.
     *
     * @param channel who contests it; null for the visitor
     */
    record AppealOpened(Stamp stamp, EventId visit, @Nullable ChannelId channel) implements Event, Fact {
    }

    /** From now on the project goes by another rule document; what was accepted and given keeps its own terms. */
    record RulesPublished(Stamp stamp, String document) implements Event {
        /** By which the document is known where nobody's phone may be: SHA-256, in hexadecimal. */
        public String digest() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Whether faces may be looked at in the project: somebody, the event's actor, ended or stopped it, or let it go on.
     * No visit and no verdict depends on it.
     *
     * @param grounds by whose order, or why, in words; nothing about any visitor
     */
    record CaptureOrdered(Stamp stamp, CaptureOrder outcome, String grounds) implements Event, Fact {
    }

    /**
     * The event's actor signed what the office's processing does to people. No visit and no verdict depends on it.
     *
     * @param assessment the SHA-256 of all that was signed, in hexadecimal
     */
    record AssessmentSigned(Stamp stamp, String assessment) implements Event, Fact {
    }

    /**
     * The event's actor put their name under a statement about the office; whoever does so after somebody else
     * countersigns it. No visit and no verdict depends on it.
     *
     * @param statement the SHA-256 of all that was signed, in hexadecimal
     */
    record StatementSigned(Stamp stamp, String statement) implements Event, Fact {
    }

    /** Two people decided a case; its id is that of the visit, merge or subscription that opened it. */
    record CaseDecided(Stamp stamp, EventId caseId, Decision outcome, List<String> by) implements Event, Fact {
    }
}
