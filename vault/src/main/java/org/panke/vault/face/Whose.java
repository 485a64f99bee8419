package org.panke.vault.face;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose face was sealed, why that was allowed, how it was measured and when. A seal opens for exactly this.
 *
 * @param person the id of the project's record of them
 * @param consent the id of the consent to it
 * @param model of the encoder: templates of two models never meet
 */
public record Whose(KeyDay day, String person, String consent, String model) {
    /**
     * All of it, each part with its length in front.
     *
     * @param what was sealed
     */
    byte[] bound(String what) {
        List<byte[]> parts = Stream.of(what, day.project(), person, consent, model, day.date().toString())
            .map(part -> part.getBytes(UTF_8)).toList();
        ByteBuffer bound = ByteBuffer.allocate(parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> bound.putInt(part.length).put(part));
        return bound.array();
    }
}
