package org.panke.vault.face;

import java.util.Optional;

/** Bytes in the 45 characters of which a QR code takes two in 11 bits (RFC 9285). */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final int PAIR = 2;
    private static final int CHARACTERS = 3;

    private Base45() {}

    static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += PAIR) {
            boolean both = i + 1 < bytes.length;
            int rest = both ? (bytes[i] & 0xff) << Byte.SIZE | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            for (int n = both ? CHARACTERS : PAIR; n > 0; n--) {
                text.append(ALPHABET.charAt(rest % BASE));
                rest /= BASE;
            }
        }
        return text.toString();
    }

    /** Empty where it is no such text. */
    static Optional<byte[]> decoded(String text) {
        int odd = text.length() % CHARACTERS;
        byte[] bytes = new byte[text.length() / CHARACTERS * PAIR + odd / PAIR];
        if (odd == 1) {
            return Optional.empty();
        }
        for (int i = 0, at = 0; i < text.length(); i += CHARACTERS) {
            int end = Math.min(i + CHARACTERS, text.length());
            int value = 0;
            for (int place = end - 1; place >= i; place--) {
                int digit = ALPHABET.indexOf(text.charAt(place));
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value * BASE + digit;
            }
            int many = end - i - 1;
            if (value >>> many * Byte.SIZE != 0) {
                return Optional.empty();
            }
            for (int n = many - 1; n >= 0; n--) {
                bytes[at++] = (byte) (value >>> n * Byte.SIZE);
            }
        }
        return Optional.of(bytes);
    }
}
