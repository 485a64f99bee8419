package org.panke.formats.ndjson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.formats.Problem.Expectation;
import org.panke.formats.text.Shape;

/** Says which event a draft is. Not safe for several threads. */
final class Assembler {
    /** A resident's identity number. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final Vocabulary words;
    private final Iso iso = new Iso();
    private Draft draft = new Draft();

    Assembler(Vocabulary words) {
        this.words = words;
    }

    /** @throws BadField where a field is missing, unknown, or cannot mean what it says */
    Event event(Draft line) throws BadField {
        draft = line;
        Kind kind = needed(Field.TYPE, words.kinds, Expected.TYPE);
        refuse(draft.named & ~kind.allowed(), Expected.FIELD, true);
        refuse(kind.required() & ~draft.present, Expected.PRESENT, false);
        Stamp stamp = new Stamp(eventId(Field.ID), needed(Field.PROJECT, words.projects, Expected.NAME),
            instant(Field.AT), optional(Field.ACTOR, words.names, Expected.NAME));
        return switch (kind) {
            case REGISTERED -> new Event.Registered(stamp, needed(Field.CHANNEL, words.channels, Expected.NAME),
                optional(Field.AGENT, words.agents, Expected.NAME), contact(Field.PHONE), surname());
            case REGISTRATION_WITHDRAWN -> new Event.RegistrationWithdrawn(stamp, eventId(Field.REGISTRATION));
            case CHECKED_IN -> checkedIn(stamp);
            case CHECKED_OUT -> new Event.CheckedOut(stamp, phone(Field.PHONE));
            case WALKED_IN -> new Event.WalkedIn(stamp);
            case DECLARATION_CORRECTED -> new Event.DeclarationCorrected(stamp, phone(Field.PHONE),
                needed(Field.DECLARED, words.declarations, Expected.DECLARED));
            case PHONE_ADDED -> new Event.PhoneAdded(stamp, phone(Field.PHONE), phone(Field.OTHER));
            case PERSONS_MERGED -> new Event.PersonsMerged(stamp, phone(Field.PHONE), phone(Field.OTHER));
            case PERSONS_SPLIT -> new Event.PersonsSplit(stamp, phone(Field.PHONE), phone(Field.OTHER));
            case PHONE_LOOKED_UP -> new Event.PhoneLookedUp(stamp, needed(Field.STAFF, words.staff, Expected.NAME),
                phone(Field.PHONE));
            case NAME_CHANGED -> new Event.NameChanged(stamp, phone(Field.PHONE), changedSurname());
            case CONSENT_CHANGED -> new Event.ConsentChanged(stamp, phone(Field.PHONE),
                needed(Field.PURPOSE, words.consents, Expected.PURPOSE),
                needed(Field.ANSWER, words.answers, Expected.ANSWER), before(Field.ASKED_AT, stamp.at()),
                draft.has(Field.NOTICE) ? text(Field.NOTICE) : null,
                optional(Field.LANGUAGE, words.languages, Expected.LANGUAGE));
            case FACE_USED -> new Event.FaceUsed(stamp, phone(Field.PHONE),
                needed(Field.OUTCOME, words.faceActs, Expected.FACE_ACT), eventId(Field.CONSENT));
            case ERASED -> new Event.Erased(stamp, phone(Field.PHONE));
            case SUBSCRIBED -> subscribed(stamp);
            case SIGNED -> new Event.Signed(stamp, new ContractId(text(Field.CONTRACT)));
            case DEAL_CANCELLED -> new Event.DealCancelled(stamp, new ContractId(text(Field.CONTRACT)));
            case SETTLEMENT_APPROVED -> new Event.SettlementApproved(stamp, new ContractId(text(Field.CONTRACT)));
            case SETTLEMENT_PAID -> new Event.SettlementPaid(stamp, new ContractId(text(Field.CONTRACT)));
            case APPEAL_OPENED -> new Event.AppealOpened(stamp, eventId(Field.VISIT), optional(Field.CHANNEL,
                words.channels, Expected.NAME));
            case RULES_PUBLISHED -> new Event.RulesPublished(stamp, text(Field.DOCUMENT));
            case CAPTURE_ORDERED -> new Event.CaptureOrdered(stamp,
                needed(Field.OUTCOME, words.captureOrders, Expected.CAPTURE_ORDER), text(Field.DOCUMENT));
            case ASSESSMENT_SIGNED -> new Event.AssessmentSigned(stamp, text(Field.ASSESSMENT));
            case STATEMENT_SIGNED -> new Event.StatementSigned(stamp, text(Field.STATEMENT));
            case CASE_DECIDED -> new Event.CaseDecided(stamp, eventId(Field.CASE),
                needed(Field.OUTCOME, words.decisions, Expected.OUTCOME), texts(Field.BY));
        };
    }

    private Event checkedIn(Stamp stamp) throws BadField {
        Declaration declared = optional(Field.DECLARED, words.declarations, Expected.DECLARED);
        Role role = optional(Field.ROLE, words.roles, Expected.ROLE);
        List<EventId> codes = List.of();
        if (draft.size(Field.CODES) > 0) {
            codes = new ArrayList<>();
            for (String code : texts(Field.CODES)) {
                codes.add(new EventId(code));
            }
        }
        return new Event.CheckedIn(stamp, phone(Field.PHONE), surname(),
            declared == null ? Declaration.NONE : declared, Collections.unmodifiableList(codes),
            optional(Field.VERIFIED, words.verifications, Expected.VERIFIED), before(Field.STARTED_AT, stamp.at()),
            role == null ? Role.VISITOR : role, optional(Field.CONSULTANT, words.staff, Expected.NAME),
            draft.has(Field.NOTICE) ? text(Field.NOTICE) : null);
    }

    /** An instant that goes before the event's own, or is the same. */
    private @Nullable Instant before(Field field, Instant at) throws BadField {
        if (!draft.has(field)) {
            return null;
        }
        Instant earlier = instant(field);
        if (earlier.isAfter(at)) {
            throw bad(field, Expected.STARTED);
        }
        return earlier;
    }

    private Event subscribed(Stamp stamp) throws BadField {
        int buyers = draft.size(Field.BUYERS);
        if (buyers == 0) {
            throw new BadField(Field.BUYERS, -1, "[]", Expected.BUYERS);
        }
        List<Phone> phones = new ArrayList<>(buyers);
        for (int i = 0; i < buyers; i++) {
            phones.add(phone(contact(itemFrom(Field.BUYERS, i), draft.itemTo(Field.BUYERS, i)), Field.BUYERS, i));
        }
        return new Event.Subscribed(stamp, new ContractId(text(Field.CONTRACT)), Collections.unmodifiableList(phones),
            draft.has(Field.AMOUNT_FEN) ? (Long) draft.number : null,
            draft.has(Field.UNIT) ? text(Field.UNIT) : null, identities(buyers),
            optional(Field.PAYEE, words.channels, Expected.NAME));
    }

    private List<@Nullable IdentityHash> identities(int buyers) throws BadField {
        if (!draft.has(Field.IDENTITIES)) {
            return List.of();
        }
        int size = draft.size(Field.IDENTITIES);
        if (size != buyers) {
            throw new BadField(Field.IDENTITIES, -1, size + " : " + buyers, Expected.IDENTITIES);
        }
        List<@Nullable IdentityHash> identities = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            boolean known = draft.itemFrom(Field.IDENTITIES, i) != Draft.NULL;
            identities.add(known ? identity(i) : null);
        }
        return Collections.unmodifiableList(identities);
    }

    private IdentityHash identity(int index) throws BadField {
        String hash = item(Field.IDENTITIES, index);
        if (IDENTITY_NUMBER.matcher(hash).matches()) {
            throw new BadField(Field.IDENTITIES, index, Shape.of(hash), Expected.HASH);
        }
        return new IdentityHash(hash);
    }

    private void refuse(long fields, Expectation expected, boolean named) throws BadField {
        for (Field field : fields == 0 ? new Field[0] : Field.values()) {
            if ((fields & field.bit()) != 0) {
                throw new BadField(field, -1, named ? field.key() : "", expected);
            }
        }
    }

    private <T> T needed(Field field, Dictionary<T> dictionary, Expectation expected) throws BadField {
        T meaning = optional(field, dictionary, expected);
        if (meaning == null) {
            throw new BadField(field, -1, "", Expected.PRESENT);
        }
        return meaning;
    }

    private <T> @Nullable T optional(Field field, Dictionary<T> dictionary, Expectation expected) throws BadField {
        if (!draft.has(field)) {
            return null;
        }
        T meaning = dictionary.get(draft.text, draft.from(field), draft.to(field));
        if (meaning == null) {
            throw bad(field, expected);
        }
        return meaning;
    }

    /** A surname that names nobody is none: whether one is needed is for the rules to say. */
    private @Nullable String surname() throws BadField {
        String surname = optional(Field.SURNAME, words.surnames, Expected.TEXT);
        return surname == null || surname.equals(Vocabulary.NOBODY) ? null : surname;
    }

    private String changedSurname() throws BadField {
        String surname = surname();
        if (surname == null) {
            throw bad(Field.SURNAME, Expected.NAME);
        }
        return surname;
    }

    private EventId eventId(Field field) throws BadField {
        return new EventId(text(field));
    }

    private String text(Field field) throws BadField {
        String text = Utf8.decode(draft.text, draft.from(field), draft.to(field));
        if (text == null || text.isBlank()) {
            throw bad(field, Expected.NAME);
        }
        return text;
    }

    private List<String> texts(Field list) throws BadField {
        List<String> texts = new ArrayList<>(draft.size(list));
        for (int i = 0; i < draft.size(list); i++) {
            texts.add(item(list, i));
        }
        return Collections.unmodifiableList(texts);
    }

    private String item(Field list, int index) throws BadField {
        String text = Utf8.decode(draft.text, itemFrom(list, index), draft.itemTo(list, index));
        if (text == null || text.isBlank()) {
            throw new BadField(list, index, text == null ? "" : text, Expected.NAME);
        }
        return text;
    }

    private int itemFrom(Field list, int index) throws BadField {
        int from = draft.itemFrom(list, index);
        if (from == Draft.NULL) {
            throw new BadField(list, index, "null", list == Field.BUYERS ? Expected.PHONE : Expected.NAME);
        }
        return from;
    }

    private Instant instant(Field field) throws BadField {
        Iso.Outcome outcome = iso.read(draft.text, draft.from(field), draft.to(field));
        if (outcome != Iso.Outcome.INSTANT) {
            throw bad(field, outcome.expected());
        }
        return iso.instant();
    }

    private Contact contact(Field field) throws BadField {
        return contact(draft.from(field), draft.to(field));
    }

    /** What is no text at all is not even something that is not a phone. */
    private Contact contact(int from, int to) throws BadField {
        Contact contact = PlainPhone.read(draft.text, from, to);
        if (contact instanceof NotAPhone && Utf8.decode(draft.text, from, to) == null) {
            throw new BadField(Field.PHONE, -1, "", Expected.UTF8);
        }
        return contact;
    }

    private Phone phone(Field field) throws BadField {
        return phone(contact(field), field, -1);
    }

    private Phone phone(Contact contact, Field field, int item) throws BadField {
        if (contact instanceof Phone phone) {
            return phone;
        }
        int from = item < 0 ? draft.from(field) : draft.itemFrom(field, item);
        int to = item < 0 ? draft.to(field) : draft.itemTo(field, item);
        throw new BadField(field, item, Shape.of(Utf8.readable(draft.text, from, to)), Expected.PHONE);
    }

    private BadField bad(Field field, Expectation expected) {
        String text = Utf8.readable(draft.text, draft.from(field), draft.to(field));
        return new BadField(field, -1, field.isPersonal() ? Shape.of(text) : Words.shown(text), expected);
    }
}
