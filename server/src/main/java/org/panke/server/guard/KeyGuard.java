package org.panke.server.guard;

import java.util.Map;
import java.util.Optional;

/**
 * Wraps the master key under a key of its own, which it never gives away: the file of the master key opens nothing where the guard
 * is not reached.
 */
public interface KeyGuard {
    /** Names one: {@code pkcs11:FILE#LABEL} or {@code transit:URL#NAME}. */
    String VARIABLE = "PANKE_KEY_GUARD";

    /** Of its kind, as it stands at the head of what it wrapped. */
    String kind();

    /** @throws KeyGuardException where it cannot */
    byte[] wrapped(byte[] key);

    /** @throws KeyGuardException where it cannot, or it is not what was wrapped */
    byte[] unwrapped(byte[] wrapped);

    /**
     * The one that the environment names, if any.
     *
     * @throws KeyGuardException where it makes no sense, or cannot be reached
     */
    static Optional<KeyGuard> of(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int colon = named.indexOf(':');
        int hash = named.lastIndexOf('#');
        if (colon < 0 || hash < colon || hash == named.length() - 1) {
            throw new KeyGuardException(VARIABLE + " 应写成 pkcs11:文件#标签 或 transit:网址#名称。",
                VARIABLE + " is expected as pkcs11:FILE#LABEL or transit:URL#NAME.");
        }
        String at = named.substring(colon + 1, hash);
        String key = named.substring(hash + 1);
        return Optional.of(switch (named.substring(0, colon)) {
            case Pkcs11Guard.KIND -> Pkcs11Guard.open(at, key, environment.getOrDefault(Pkcs11Guard.PIN, ""));
            case TransitGuard.KIND -> new TransitGuard(at, key, environment.getOrDefault(TransitGuard.TOKEN, ""));
            default -> throw new KeyGuardException(VARIABLE + " 只能是 pkcs11 或 transit。",
                VARIABLE + " may be pkcs11 or transit.");
        });
    }
}
