package org.panke.formats.ndjson;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of event a line can name, each with the fields it must and may have. */
enum Kind {
    REGISTERED("Registered", Field.setOf(Field.CHANNEL, Field.PHONE), Field.setOf(Field.AGENT, Field.SURNAME)),
    REGISTRATION_WITHDRAWN("RegistrationWithdrawn", Field.setOf(Field.REGISTRATION), 0),
    CHECKED_IN("CheckedIn", Field.setOf(Field.PHONE),
        Field.setOf(Field.SURNAME, Field.DECLARED, Field.CODES, Field.VERIFIED, Field.STARTED_AT, Field.ROLE,
            Field.CONSULTANT, Field.NOTICE)),
    CHECKED_OUT("CheckedOut", Field.setOf(Field.PHONE), 0),
    WALKED_IN("WalkedIn", 0, 0),
    DECLARATION_CORRECTED("DeclarationCorrected", Field.setOf(Field.PHONE, Field.DECLARED), 0),
    PHONE_ADDED("PhoneAdded", Field.setOf(Field.PHONE, Field.OTHER), 0),
    PERSONS_MERGED("PersonsMerged", Field.setOf(Field.PHONE, Field.OTHER), 0),
    PERSONS_SPLIT("PersonsSplit", Field.setOf(Field.PHONE, Field.OTHER), 0),
    PHONE_LOOKED_UP("PhoneLookedUp", Field.setOf(Field.STAFF, Field.PHONE), 0),
    NAME_CHANGED("NameChanged", Field.setOf(Field.PHONE, Field.SURNAME), 0),
    CONSENT_CHANGED("ConsentChanged", Field.setOf(Field.PHONE, Field.PURPOSE, Field.ANSWER),
        Field.setOf(Field.ASKED_AT, Field.NOTICE, Field.LANGUAGE)),
    FACE_USED("FaceUsed", Field.setOf(Field.PHONE, Field.OUTCOME, Field.CONSENT), 0),
    ERASED("Erased", Field.setOf(Field.PHONE), 0),
    SUBSCRIBED("Subscribed", Field.setOf(Field.CONTRACT, Field.BUYERS),
        Field.setOf(Field.AMOUNT_FEN, Field.UNIT, Field.IDENTITIES, Field.PAYEE)),
    SIGNED("Signed", Field.setOf(Field.CONTRACT), 0),
    DEAL_CANCELLED("DealCancelled", Field.setOf(Field.CONTRACT), 0),
    SETTLEMENT_APPROVED("SettlementApproved", Field.setOf(Field.CONTRACT, Field.ACTOR), 0),
    SETTLEMENT_PAID("SettlementPaid", Field.setOf(Field.CONTRACT, Field.ACTOR), 0),
    APPEAL_OPENED("AppealOpened", Field.setOf(Field.VISIT), Field.setOf(Field.CHANNEL)),
    CASE_DECIDED("CaseDecided", Field.setOf(Field.CASE, Field.OUTCOME, Field.BY), 0),
    RULES_PUBLISHED("RulesPublished", Field.setOf(Field.DOCUMENT), 0),
    CAPTURE_ORDERED("CaptureOrdered", Field.setOf(Field.OUTCOME, Field.DOCUMENT, Field.ACTOR), 0),
    ASSESSMENT_SIGNED("AssessmentSigned", Field.setOf(Field.ASSESSMENT, Field.ACTOR), 0),
    STATEMENT_SIGNED("StatementSigned", Field.setOf(Field.STATEMENT, Field.ACTOR), 0);

    private static final Map<String, Kind> BY_NAME = new HashMap<>();

    static {
        for (Kind kind : values()) {
            BY_NAME.put(kind.type, kind);
        }
    }

    private final String type;
    private final long required;
    private final long allowed;
    @SuppressWarnings("ImmutableEnumChecker") // nobody writes into it
    private final byte[] written;

    Kind(String type, long required, long optional) {
        this.type = type;
        this.required = required | Field.setOf(Field.TYPE, Field.ID, Field.AT, Field.PROJECT);
        this.allowed = this.required | optional | Field.ACTOR.bit();
        this.written = JsonBytes.ascii("{\"type\":\"" + type + "\",\"id\":");
    }

    String type() {
        return type;
    }

    /** How a line of it begins, as far as the colon before its id. */
    byte[] written() {
        return written;
    }

    /** The fields that must be there and not null. */
    long required() {
        return required;
    }

    /** The fields that may be there. */
    long allowed() {
        return allowed;
    }

    static @Nullable Kind named(String type) {
        return BY_NAME.get(type);
    }
}
