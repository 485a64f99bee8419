package org.panke.vault.face;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a visitor carries: a number and something sealed, as {@code docs/passes.md} describes it byte for byte.
 *
 * @param text what stands in its QR code
 */
public record Pass(String text) {
    static final byte VERSION = 1;
    /** In characters: no QR code holds more of them (ISO/IEC 18004). */
    private static final int LONGEST = 4_296;

    static Pass of(PassId id, byte[] sealed) {
        return new Pass(Base45.encoded(
            ByteBuffer.allocate(1 + PassId.LENGTH + sealed.length).put(VERSION).put(id.bytes()).put(sealed).array()));
    }

    /** Empty where it cannot be a pass of this version, whoever looks. */
    Optional<Content> content() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return Base45.decoded(text).filter(bytes -> bytes.length > 1 + PassId.LENGTH && bytes[0] == VERSION)
            .map(bytes -> {
                byte[] id = new byte[PassId.LENGTH];
                byte[] sealed = new byte[bytes.length - 1 - PassId.LENGTH];
                ByteBuffer.wrap(bytes).position(1).get(id).get(sealed);
                return new Content(PassId.of(id), sealed);
            });
    }

    /** A pass taken apart. */
    static final class Content {
        final PassId id;
        final byte[] sealed;

        Content(PassId id, byte[] sealed) {
            this.id = id;
            this.sealed = sealed;
        }
    }

    @Override
    public String toString() {
        return "Pass[hidden]";
    }
}
