package org.panke.server.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Each step's digest is over the one before, so that none is altered or taken out of the middle unseen. */
final class Chain {
    static final String BEGINNING = "0".repeat(64);

    private Chain() {
    }

    /** @param document the step as it is stored */
    static String digest(String project, String incident, String before, long number, Instant at, String by,
            String document) {
        String all = String.join("\n", "panke incident step", project, incident, before, Long.toString(number),
            Long.toString(at.toEpochMilli()), by, document);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
