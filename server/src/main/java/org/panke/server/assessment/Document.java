package org.panke.server.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.panke.consent.Digest;
import org.panke.consent.assessment.Assessment;
import org.panke.consent.assessment.Configuration;
import org.panke.server.notice.Processing;
import org.panke.server.platform.Secrets;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that somebody signs: what was found, and what it was found of, word by word. It is the record of the processing too.
 *
 * @param event the signature's id, so that no two texts are one
 * @param by who signs
 * @param configuration the digest of all parts together
 */
record Document(String event, String project, String name, String by, Written written, String configuration,
        List<Processing.Part> parts) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Document {
        parts = List.copyOf(parts);
    }

    static Document read(String json) {
        return JSON.readValue(json, Document.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** By which an event names it: SHA-256, in hexadecimal. */
    static String digest(String json) {
        return Secrets.hex(json);
    }

    Configuration of() {
        return new Configuration(
            parts.stream().collect(Collectors.toMap(Processing.Part::name, each -> new Digest(each.digest()))));
    }

    /** As the core reads it. */
    Assessment assessment(Signed signed) {
        return new Assessment(signed.by(), signed.day(), of(), written.answers());
    }
}
