package org.panke.consent.packs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.util.HexFormat;
import org.panke.consent.Digest;

/**
 * A named person's word, signed, that a pack says what the law says. It lies beside the pack and not in it: a file that
 * calls itself reviewed is believed by nobody.
 *
 * @param reviewer whose word it is, as the site knows them
 * @param signature Ed25519 over {@link #statement}
 */
public record Review(Digest pack, String reviewer, LocalDate on, Signed signature) {
    private static final String ALGORITHM = "Ed25519";
    private static final HexFormat HEX = HexFormat.of();

    /** A signature's bytes, in hexadecimal digits. */
    public record Signed(String hex) {}

    /** @throws GeneralSecurityException where the key is not of Ed25519 */
    public static Review sign(Pack pack, String reviewer, LocalDate on, PrivateKey key)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(statement(pack.digest(), reviewer, on).getBytes(StandardCharsets.UTF_8));
        return new Review(pack.digest(), reviewer, on, new Signed(HEX.formatHex(signature.sign())));
    }

    /** Whether this key's owner signed it, for this pack as it is. */
    boolean isOf(Pack subject, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(statement(pack, reviewer, on).getBytes(StandardCharsets.UTF_8));
            return pack.equals(subject.digest()) && check.verify(HEX.parseHex(signature.hex()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What is signed: three lines that a person can read. */
    private static String statement(Digest pack, String reviewer, LocalDate on) {
        return "panke pack review 1\n" + pack + "\n" + on + " " + reviewer + "\n";
    }
}
