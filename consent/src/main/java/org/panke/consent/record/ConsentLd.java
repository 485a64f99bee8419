package org.panke.consent.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.panke.consent.Digest;
import org.panke.consent.Purpose;
import org.panke.consent.Said;
import org.panke.consent.Word;
import org.panke.consent.packs.Jurisdiction;

/**
 * A consent as a record in JSON-LD: the sections of ISO/IEC TS 27560 in the words of the W3C Data Privacy Vocabulary, after
 * its profile {@code dpv-27560#record}. What has no word there stands under {@code panke:}. It holds no personal data.
 */
public final class ConsentLd {
    private static final String PROFILE = "https://w3id.org/dpv/schema/dpv-27560#record";
    private static final String OWN = "urn:panke:consent#";
    private static final Map<String, Object> CONTEXT = Map.of("dpv", "https://w3id.org/dpv#", "pd",
        "https://w3id.org/dpv/pd#", "dct", "http://purl.org/dc/terms/", "rdf",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd", "http://www.w3.org/2001/XMLSchema#", "panke", OWN);
    private static final Map<Step.Kind, String> STATUS = Map.of(Step.Kind.REQUESTED, "dpv:ConsentRequested",
        Step.Kind.GIVEN, "dpv:ConsentGiven", Step.Kind.REFUSED, "dpv:ConsentRefused", Step.Kind.EXPIRED,
        "dpv:ConsentExpired", Step.Kind.WITHDRAWN, "dpv:ConsentWithdrawn", Step.Kind.TERMINATED, "dpv:ConsentRevoked");

    private ConsentLd() {}

    /** As {@link org.panke.consent.Canonical} takes it. */
    public static Map<String, Object> written(Consent consent, Setting setting) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@context", CONTEXT);
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:conformsTo", id(PROFILE));
        record.put("dct:identifier", consent.project() + "/" + consent.person() + "/" + consent.purpose().word());
        record.put("dpv:hasDataSubject", Map.of("dct:identifier", consent.person()));
        record.put("dpv:hasDataController", controller(consent, setting));
        record.put("dpv:hasProcess", process(consent, setting));
        record.put("dpv:hasLegalBasis", id("dpv:Consent"));
        record.put("dpv:hasRight", Contents.rights());
        record.put("dpv:hasJurisdiction", setting.places().stream().map(Jurisdiction::toString).sorted()
            .map(place -> Map.of("@id", "panke:place/" + place, "dct:identifier", place)).toList());
        record.put("panke:lasts", typed("xsd:duration", consent.lasts()));
        record.put("panke:coolDown", typed("xsd:duration", consent.coolDown()));
        consent.until().ifPresent(until -> record.put("dpv:hasDuration",
            Map.of("@type", "dpv:UntilTimeDuration", "rdf:value", typed("xsd:dateTime", until))));
        record.put("dpv:hasConsentStatus", consent.steps().stream().map(ConsentLd::written).toList());
        return record;
    }

    private static Map<String, Object> controller(Consent consent, Setting setting) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("dct:identifier", consent.project());
        Said controller = setting.controller();
        if (controller != null) {
            written.put("dct:title", Contents.texts(controller));
        }
        return written;
    }

    private static Map<String, Object> process(Consent consent, Setting setting) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("dpv:hasPurpose", Map.of("@id", "panke:" + consent.purpose().word(), "dct:title",
            Contents.texts(consent.purpose().said())));
        written.put("dpv:hasPersonalData", Contents.data(consent.purpose()));
        List<Said> recipients = setting.recipients();
        if (recipients != null) {
            written.put("dpv:hasRecipient", recipients.stream()
                .map(each -> Map.of("@type", "dpv:Recipient", "dct:title", Contents.texts(each))).toList());
        }
        return written;
    }

    private static Map<String, Object> id(String uri) {
        return Map.of("@id", uri);
    }

    private static Map<String, Object> typed(String type, Object value) {
        return Map.of("@type", type, "@value", value.toString());
    }

    private static Map<String, Object> written(Step step) {
        return Map.of("@type", STATUS.getOrDefault(step.kind(), ""), "dpv:isIndicatedAtTime",
            typed("xsd:dateTime", step.at()), "dpv:isIndicatedBy", id("panke:" + step.by().word()), "dpv:hasNotice",
            Map.of("@type", "dpv:ConsentNotice", "dct:identifier", "sha256:" + step.notice()));
    }

    /** The consent that a record tells; empty where it is none, or one that could never have come to be. */
    public static Optional<Consent> read(Map<?, ?> record) {
        try {
            if (!PROFILE.equals(text(map(record, "dct:conformsTo"), "@id"))) {
                return Optional.empty();
            }
            String person = text(map(record, "dpv:hasDataSubject"), "dct:identifier");
            String project = text(map(record, "dpv:hasDataController"), "dct:identifier");
            Purpose purpose = word(text(map(map(record, "dpv:hasProcess"), "dpv:hasPurpose"), "@id"), Purpose.values());
            List<Step> steps = new ArrayList<>();
            Consent consent = Consent.none(project, person, purpose, Period.parse(value(record, "panke:coolDown")),
                Period.parse(value(record, "panke:lasts")));
            if (record.get("dpv:hasConsentStatus") instanceof List<?> written) {
                written.forEach(each -> steps.add(step((Map<?, ?>) each)));
            }
            for (Step step : steps) {
                if (!(consent.with(step) instanceof Consent.Outcome.Taken taken)) {
                    return Optional.empty();
                }
                consent = taken.consent();
            }
            return Optional.of(consent);
        } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Step step(Map<?, ?> written) {
        String status = text(written, "@type");
        Step.Kind kind = Arrays.stream(Step.Kind.values()).filter(each -> status.equals(STATUS.get(each))).findFirst()
            .orElseThrow(IllegalArgumentException::new);
        String notice = text(map(written, "dpv:hasNotice"), "dct:identifier");
        return new Step(kind, Instant.parse(value(written, "dpv:isIndicatedAtTime")),
            new Digest(notice.replaceFirst("^sha256:", "")),
            word(text(map(written, "dpv:isIndicatedBy"), "@id"), Step.By.values()));
    }

    private static <W extends Word> W word(String written, W[] all) {
        return Arrays.stream(all).filter(each -> written.equals("panke:" + each.word())).findFirst()
            .orElseThrow(IllegalArgumentException::new);
    }

    private static String value(Map<?, ?> map, String key) {
        return text(map(map, key), "@value");
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no record of a consent");
    }

    private static Map<?, ?> map(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Map<?, ?> inner) {
            return inner;
        }
        throw new IllegalArgumentException("no record of a consent");
    }
}
