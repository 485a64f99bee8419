package org.panke.formats.ndjson;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields an event line may have, and what each holds. */
enum Field {
    TYPE("type", Shape.TEXT), ID("id", Shape.TEXT), AT("at", Shape.TEXT), PROJECT("project", Shape.TEXT),
    ACTOR("actor", Shape.TEXT), CHANNEL("channel", Shape.TEXT), AGENT("agent", Shape.TEXT),
    PHONE("phone", Shape.TEXT), SURNAME("surname", Shape.TEXT), DECLARED("declared", Shape.TEXT),
    CODES("codes", Shape.LIST), VERIFIED("verified", Shape.TEXT), STARTED_AT("startedAt", Shape.TEXT),
    ROLE("role", Shape.TEXT), CONSULTANT("consultant", Shape.TEXT), CONTRACT("contract", Shape.TEXT),
    BUYERS("buyers", Shape.LIST), AMOUNT_FEN("amountFen", Shape.NUMBER), UNIT("unit", Shape.TEXT),
    IDENTITIES("identities", Shape.LIST), PAYEE("payee", Shape.TEXT), OTHER("other", Shape.TEXT),
    REGISTRATION("registration", Shape.TEXT), STAFF("staff", Shape.TEXT), CASE("case", Shape.TEXT),
    OUTCOME("outcome", Shape.TEXT), BY("by", Shape.LIST), NOTICE("notice", Shape.TEXT), VISIT("visit", Shape.TEXT),
    DOCUMENT("document", Shape.TEXT), PURPOSE("purpose", Shape.TEXT), ANSWER("answer", Shape.TEXT),
    ASKED_AT("askedAt", Shape.TEXT), LANGUAGE("language", Shape.TEXT),
    ASSESSMENT("assessment", Shape.TEXT), STATEMENT("statement", Shape.TEXT), CONSENT("consent", Shape.TEXT);

    /** What stands behind the colon, unless it is null. */
    enum Shape {
        TEXT, NUMBER, LIST
    }

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_NAME.put(field.key, field);
        }
    }

    private final String key;
    private final Shape shape;
    @SuppressWarnings("ImmutableEnumChecker") // nobody writes into it
    private final byte[] written;

    Field(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
        this.written = JsonBytes.ascii(",\"" + key + "\":");
    }

    String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    /** How it stands on a line, after another: {@code ,"key":}. */
    byte[] written() {
        return written;
    }

    /** Its place in a set of fields. */
    long bit() {
        return 1L << ordinal();
    }

    /** Whether what stands in it can be personal data and is shown by its shape only. */
    boolean isPersonal() {
        return this == PHONE || this == OTHER || this == BUYERS || this == SURNAME || this == DOCUMENT;
    }

    /** Whether a text of several lines stands in it. */
    boolean isLines() {
        return this == DOCUMENT;
    }

    static @Nullable Field named(String key) {
        return BY_NAME.get(key);
    }

    static long setOf(Field... fields) {
        long set = 0;
        for (Field field : fields) {
            set |= field.bit();
        }
        return set;
    }
}
