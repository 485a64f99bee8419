package org.panke.server.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.panke.evidence.Commitment;
import org.panke.evidence.Salt;

/** What is committed to with its salt in front, as it is sealed. */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Salted(Salt salt, byte[] content) {
    static Salted of(byte[] bytes) {
        return new Salted(Salt.of(Arrays.copyOf(bytes, Salt.LENGTH)),
            Arrays.copyOfRange(bytes, Salt.LENGTH, bytes.length));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Salt.LENGTH + content.length).put(salt.bytes()).put(content).array();
    }

    Commitment commitment() {
        return Commitment.to(salt, content);
    }
}
