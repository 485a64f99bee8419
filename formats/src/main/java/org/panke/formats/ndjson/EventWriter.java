package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;

/**
 * Writes events as NDJSON, as {@link EventReader} reads them: what is read back equals what was written. Instants are
 * written in UTC; what is absent is left out. Closing it closes the stream. Not safe for several threads.
 */
public final class EventWriter implements Closeable, Flushable {
    private static final int PLACES = 11;

    private final JsonBytes json;

    public EventWriter(OutputStream out) {
        json = new JsonBytes(out);
    }

    /** Writes one event and its line feed. */
    public void write(Event event) throws IOException {
        switch (event) {
            case Event.Registered registered -> {
                begin(Kind.REGISTERED, registered.stamp());
                text(Field.CHANNEL, registered.channel().value());
                text(Field.AGENT, registered.agent());
                text(Field.PHONE, written(registered.contact()));
                text(Field.SURNAME, registered.surname());
            }
            case Event.RegistrationWithdrawn withdrawn -> {
                begin(Kind.REGISTRATION_WITHDRAWN, withdrawn.stamp());
                text(Field.REGISTRATION, withdrawn.registration());
            }
            case Event.CheckedIn visit -> checkedIn(visit);
            case Event.CheckedOut out -> phone(Kind.CHECKED_OUT, out.stamp(), out.phone());
            case Event.WalkedIn walkedIn -> begin(Kind.WALKED_IN, walkedIn.stamp());
            case Event.DeclarationCorrected corrected -> {
                phone(Kind.DECLARATION_CORRECTED, corrected.stamp(), corrected.phone());
                text(Field.DECLARED, written(corrected.declared()));
            }
            case Event.PhoneAdded added -> phones(Kind.PHONE_ADDED, added.stamp(), added.phone(), added.other());
            case Event.PersonsMerged merged ->
                phones(Kind.PERSONS_MERGED, merged.stamp(), merged.phone(), merged.other());
            case Event.PersonsSplit split -> phones(Kind.PERSONS_SPLIT, split.stamp(), split.phone(), split.other());
            case Event.PhoneLookedUp lookedUp -> {
                begin(Kind.PHONE_LOOKED_UP, lookedUp.stamp());
                text(Field.STAFF, lookedUp.staff());
                text(Field.PHONE, written(lookedUp.phone()));
            }
            case Event.NameChanged changed -> {
                phone(Kind.NAME_CHANGED, changed.stamp(), changed.phone());
                text(Field.SURNAME, changed.surname());
            }
            case Event.ConsentChanged changed -> {
                phone(Kind.CONSENT_CHANGED, changed.stamp(), changed.phone());
                text(Field.PURPOSE, changed.purpose());
                text(Field.ANSWER, changed.answer());
                if (changed.askedAt() != null) {
                    json.raw(Field.ASKED_AT.written()).instant(changed.askedAt());
                }
                text(Field.NOTICE, changed.notice());
                text(Field.LANGUAGE, changed.language());
            }
            case Event.FaceUsed used -> {
                phone(Kind.FACE_USED, used.stamp(), used.phone());
                text(Field.OUTCOME, used.act());
                text(Field.CONSENT, used.consent());
            }
            case Event.Erased erased -> phone(Kind.ERASED, erased.stamp(), erased.phone());
            case Event.Subscribed subscribed -> subscribed(subscribed);
            case Event.Signed signed -> contract(Kind.SIGNED, signed.stamp(), signed.contract());
            case Event.DealCancelled cancelled ->
                contract(Kind.DEAL_CANCELLED, cancelled.stamp(), cancelled.contract());
            case Event.SettlementApproved approved ->
                contract(Kind.SETTLEMENT_APPROVED, approved.stamp(), approved.contract());
            case Event.SettlementPaid paid -> contract(Kind.SETTLEMENT_PAID, paid.stamp(), paid.contract());
            case Event.AppealOpened appealed -> {
                begin(Kind.APPEAL_OPENED, appealed.stamp());
                text(Field.VISIT, appealed.visit());
                text(Field.CHANNEL, appealed.channel());
            }
            case Event.RulesPublished published -> {
                begin(Kind.RULES_PUBLISHED, published.stamp());
                text(Field.DOCUMENT, published.document());
            }
            case Event.CaptureOrdered ordered -> {
                begin(Kind.CAPTURE_ORDERED, ordered.stamp());
                text(Field.OUTCOME, ordered.outcome());
                text(Field.DOCUMENT, ordered.grounds());
            }
            case Event.AssessmentSigned signed -> {
                begin(Kind.ASSESSMENT_SIGNED, signed.stamp());
                text(Field.ASSESSMENT, signed.assessment());
            }
            case Event.StatementSigned signed -> {
                begin(Kind.STATEMENT_SIGNED, signed.stamp());
                text(Field.STATEMENT, signed.statement());
            }
            case Event.CaseDecided decided -> {
                begin(Kind.CASE_DECIDED, decided.stamp());
                text(Field.CASE, decided.caseId());
                text(Field.OUTCOME, written(decided.outcome()));
                texts(Field.BY, decided.by());
            }
        }
        text(Field.ACTOR, event.stamp().actor());
        json.endLine();
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void checkedIn(Event.CheckedIn visit) {
        phone(Kind.CHECKED_IN, visit.stamp(), visit.phone());
        text(Field.SURNAME, visit.surname());
        text(Field.DECLARED, written(visit.declared()));
        texts(Field.CODES, visit.codes());
        text(Field.VERIFIED, visit.verified());
        if (visit.startedAt() != null) {
            json.raw(Field.STARTED_AT.written()).instant(visit.startedAt());
        }
        text(Field.ROLE, visit.role().equals(Role.VISITOR) ? null : visit.role().name());
        text(Field.CONSULTANT, visit.consultant());
        text(Field.NOTICE, visit.notice());
    }

    private void subscribed(Event.Subscribed subscribed) {
        contract(Kind.SUBSCRIBED, subscribed.stamp(), subscribed.contract());
        texts(Field.BUYERS, subscribed.buyers().stream().map(EventWriter::written).toList());
        if (subscribed.amountFen() != null) {
            json.raw(Field.AMOUNT_FEN.written()).number(subscribed.amountFen());
        }
        text(Field.UNIT, subscribed.unit());
        if (!subscribed.identities().isEmpty()) {
            texts(Field.IDENTITIES, subscribed.identities());
        }
        text(Field.PAYEE, subscribed.payee());
    }

    private void begin(Kind kind, Stamp stamp) {
        json.raw(kind.written()).text(stamp.id().value());
        json.raw(Field.AT.written()).instant(stamp.at());
        text(Field.PROJECT, stamp.project());
    }

    private void phone(Kind kind, Stamp stamp, Phone phone) {
        begin(kind, stamp);
        text(Field.PHONE, written(phone));
    }

    private void phones(Kind kind, Stamp stamp, Phone phone, Phone other) {
        phone(kind, stamp, phone);
        text(Field.OTHER, written(other));
    }

    private void contract(Kind kind, Stamp stamp, Object contract) {
        begin(kind, stamp);
        text(Field.CONTRACT, contract);
    }

    /** An id, a name of a constant or a text; nothing for null. */
    private void text(Field field, @Nullable Object value) {
        if (value != null) {
            json.raw(field.written()).text(value.toString());
        }
    }

    private void texts(Field field, List<? extends @Nullable Object> values) {
        json.raw(field.written()).raw('[');
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (i > 0) {
                json.raw(',');
            }
            if (value == null) {
                json.raw(JsonBytes.NULL);
            } else {
                json.text(value.toString());
            }
        }
        json.raw(']');
    }

    private static String written(Contact contact) {
        return switch (contact) {
            case Phone phone when phone.isMainlandMobile() -> Long.toString(phone.national());
            case Phone phone -> "+" + phone.e164();
            case Mask mask when mask.form() == PhoneForm.OTHER -> "1" + "*".repeat(PLACES - 1);
            case Mask mask -> masked(mask.form(), mask.shown());
            case NotAPhone _ -> "";
        };
    }

    private static String masked(PhoneForm form, int shown) {
        String digits = Integer.toString(shown);
        int hidden = PLACES - form.first() - form.last();
        return digits.substring(0, form.first()) + "*".repeat(hidden) + digits.substring(form.first());
    }

    private static String written(Declaration declared) {
        return switch (declared) {
            case Declaration.Self _ -> "SELF";
            case Declaration.None _ -> "NONE";
            case Declaration.By by -> "CHANNEL:" + by.channel();
        };
    }

    private static String written(Decision outcome) {
        return switch (outcome) {
            case Decision.Natural _ -> "NATURAL";
            case Decision.Split _ -> "SPLIT";
            case Decision.ForChannel channel -> "CHANNEL:" + channel.channel();
        };
    }
}
