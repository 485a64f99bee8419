package org.panke.server.incident;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.server.incident.Step.Audience;
import org.panke.server.incident.Step.Kind;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;

/** Which step may follow: nothing is told in whole while something is missing, and nothing follows the end. */
final class Allowed {
    private Allowed() {
    }

    /** The first step, as it may be kept. @throws ApiProblem that names the field */
    static Step first(Step wanted, Instant now) {
        Instant known = past(wanted.knownAt(), "knownAt", Instant.EPOCH, now);
        Map<Part, String> parts = parts(wanted);
        if (!parts.containsKey(Part.HAPPENED)) {
            throw Given.wrong("parts.HAPPENED", "请写明发生了什么", "say what happened");
        }
        return new Step(Kind.OPENED, null, known, parts, null, null, null, null);
    }

    /**
     * A further step, as it may be kept.
     *
     * @param reasonsAfter after when the authority is told with reasons for the delay
     */
    static Step next(Incident incident, Step wanted, Instant reasonsAfter, Instant now) {
        if (incident.closed().isPresent()) {
            throw conflict("CLOSED", "事件已经结案，不能再改", "the incident is closed; nothing is added to it");
        }
        return switch (wanted.kind()) {
            case OPENED -> throw Given.wrong("kind", "事件已经登记", "it is open already");
            case WRITTEN -> written(wanted);
            case TOLD_IN_PART, TOLD -> told(incident, wanted, reasonsAfter, now);
            case NOT_TOLD -> new Step(Kind.NOT_TOLD, open(incident, wanted), null, Map.of(), null, null, null,
                Given.phoneless(wanted.reasons(), "reasons"));
            case CLOSED -> closed(incident, wanted);
        };
    }

    private static Step written(Step wanted) {
        Map<Part, String> parts = parts(wanted);
        if (parts.isEmpty()) {
            throw Given.wrong("parts", "请至少写明一项", "say at least one thing");
        }
        return new Step(Kind.WRITTEN, null, null, parts, null, null, null, null);
    }

    private static Step told(Incident incident, Step wanted, Instant reasonsAfter, Instant now) {
        Audience audience = open(incident, wanted);
        boolean isWhole = wanted.kind() == Kind.TOLD;
        if (isWhole && !incident.missing().isEmpty()) {
            Said missing = Said.joined(incident.missing().stream().map(Part::title).toList(), "、", ", ");
            throw conflict("MISSING", "应写的还没有写全，不能算已告知：" + missing.zh(),
                "not told in whole while something is missing: " + missing.en());
        }
        if (!isWhole && audience == Audience.PEOPLE) {
            throw Given.wrong("audience", "只有对主管部门可以先作初步报告", "only the authority is told in part first");
        }
        Instant at = past(wanted.toldAt(), "toldAt", incident.knownAt(), now);
        boolean isLate =
            audience == Audience.AUTHORITY && at.isAfter(reasonsAfter) && incident.answered(audience).isEmpty();
        String reasons = isLate ? Given.phoneless(wanted.reasons(), "reasons") : maybe(wanted.reasons(), "reasons");
        return new Step(wanted.kind(), audience, null, Map.of(), Given.phoneless(wanted.to(), "to"), at,
            maybe(wanted.reference(), "reference"), reasons);
    }

    private static Step closed(Incident incident, Step wanted) {
        for (Audience audience : Audience.values()) {
            if (incident.settled(audience).isEmpty()) {
                throw conflict("UNTOLD",
                    audience == Audience.AUTHORITY ? "还没有报告主管部门，也没有写明不报告的理由" : "还没有告知本人，也没有写明不告知的理由",
                    audience == Audience.AUTHORITY ? "the authority was not told, and nobody said why not"
                        : "those concerned were not told, and nobody said why not");
            }
        }
        return new Step(Kind.CLOSED, null, null, Map.of(), null, null, null,
            Given.phoneless(wanted.reasons(), "reasons"));
    }

    private static Audience open(Incident incident, Step wanted) {
        Audience audience = wanted.audience();
        if (audience == null) {
            throw Given.wrong("audience", "应为 AUTHORITY 或 PEOPLE", "expected AUTHORITY or PEOPLE");
        }
        if (incident.settled(audience).isPresent()) {
            throw conflict("SETTLED", "已经告知，或者已经决定不告知", "they were told, or it was decided not to");
        }
        return audience;
    }

    private static Map<Part, String> parts(Step wanted) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        wanted.parts().forEach((part, said) -> {
            String field = "parts." + part.name();
            boolean isNumber = said.strip().matches("[0-9]{1,9}");
            if (part.isCount() && !isNumber) {
                throw Given.wrong(field, "应为数字", "expected a number");
            }
            parts.put(part, part == Part.CONTACT ? Given.words(said, field) : Given.phoneless(said, field));
        });
        return parts;
    }

    private static Instant past(@Nullable Instant at, String field, Instant first, Instant now) {
        if (at == null || at.isAfter(now) || at.isBefore(first)) {
            throw Given.wrong(field, "应为已经过去的时间，并且不早于得知的时间",
                "expected a time that is past, and not before it was known");
        }
        return at;
    }

    private static @Nullable String maybe(@Nullable String said, String field) {
        return said == null || said.isBlank() ? null : Given.phoneless(said, field);
    }

    private static ApiProblem conflict(String code, String zh, String en) {
        return new ApiProblem(HttpStatus.CONFLICT, code, zh, en, null);
    }
}
