package org.panke.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.panke.vault.seal.Gcm;

/**
 * Seals and opens by AES-256-GCM, and makes blind indexes by HMAC-SHA-256. Owners are named by their caller: a person, an
 * event, a project. A key of an owner is two halves, one in the data and one apart ({@link KeyHalves}): neither says
 * anything of the other. May be used by several threads at once.
 */
public final class Vault {
    private static final String INDEX = "HmacSHA256";

    private final SecretKey wrapping;
    private final SecretKey indexing;
    private final KeyHalves halves;
    private final RandomGenerator random;
    /** Looked for once: to look for it again costs as much as to seal. */
    private final Provider hashing;

    /** @param random good enough for keys, and safe for several threads */
    public Vault(MasterKey master, KeyHalves halves, RandomGenerator random) {
        this.wrapping = master.derived("wrapping", "AES");
        this.indexing = master.derived("indexing", INDEX);
        this.halves = halves;
        this.random = random;
        try {
            this.hashing = Mac.getInstance(INDEX).getProvider();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** A new key for an owner. */
    public WrappedKey newKey(String owner) {
        long half = halves.take();
        byte[] mine = new byte[MasterKey.LENGTH];
        random.nextBytes(mine);
        return WrappedKey.of(half, sealed(wrapping, numbered(owner, half), mine));
    }

    /** Whether a key opens anything yet: whether its other half was not destroyed. */
    public boolean isWhole(WrappedKey key) {
        return halves.of(key.half()).isPresent();
    }

    /**
     * Whether an owner's key opens nothing any more, since its other half was destroyed.
     *
     * @throws BrokenSealException where it is not the key that was made: somebody gave it the number of another half
     */
    public boolean isParted(String owner, WrappedKey key) {
        return whole(owner, key).isEmpty();
    }

    /**
     * Seals under the owner's key.
     *
     * @param name of what is sealed; it opens under the same name only
     * @throws DestroyedKeyException where the key was destroyed
     */
    public byte[] seal(String owner, WrappedKey key, String name, byte[] content) {
        SecretKey whole = whole(owner, key).orElseThrow(() -> new DestroyedKeyException(owner));
        return sealed(whole, owner + " " + name, content);
    }

    /**
     * What was sealed; empty where the key was destroyed.
     *
     * @throws BrokenSealException where it is not what was sealed for this owner under this name, or not the owner's key
     */
    public Optional<byte[]> open(String owner, WrappedKey key, String name, byte[] sealed) {
        return whole(owner, key).map(whole -> opened(whole, owner + " " + name, sealed));
    }

    /**
     * Whatever was sealed under these keys opens nowhere any more when this returns.
     *
     * @param theirs the numbers of their other halves
     */
    public void destroy(Collection<Long> theirs) {
        halves.destroy(theirs);
    }

    /**
     * What equal texts of a kind share and nobody can turn back without the master key.
     *
     * @param kind texts of different kinds have different indexes
     */
    public byte[] index(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(INDEX, hashing);
            mac.init(indexing);
            mac.update(kind.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make an HMAC-SHA-256", e);
        }
    }

    private Optional<SecretKey> whole(String owner, WrappedKey key) {
        byte[] whole = opened(wrapping, numbered(owner, key.half()), key.sealed());
        return halves.of(key.half()).map(half -> {
            for (int i = 0; i < whole.length; i++) {
                whole[i] ^= half[i];
            }
            return new SecretKeySpec(whole, "AES");
        });
    }

    private static String numbered(String owner, long half) {
        return owner + " " + half;
    }

    private byte[] sealed(SecretKey key, String context, byte[] content) {
        return Gcm.sealed(key, context.getBytes(UTF_8), content, random);
    }

    private static byte[] opened(SecretKey key, String context, byte[] sealed) {
        try {
            return Gcm.opened(key, context.getBytes(UTF_8), sealed);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(context, e);
        }
    }
}
