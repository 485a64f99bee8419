package org.panke.server.people;

import java.util.Arrays;
import java.util.Optional;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;

/**
 * Whether a master key, and the other halves of the keys under it, are those that a store was begun with. With others,
 * everybody would be a stranger.
 */
public final class KeyCheck {
    private KeyCheck() {
    }

    /** There is data, sealed under another key. */
    public static final class WrongKeyException extends RuntimeException {
        WrongKeyException() {
            super("the data belong to another master key");
        }
    }

    /** There is data whose keys have their other halves elsewhere. */
    public static final class OtherHalvesException extends RuntimeException {
        OtherHalvesException(Throwable cause) {
            super("the data belong to another file of key halves", cause);
        }
    }

    /**
     * @throws WrongKeyException where it is not; a new store takes the key as its own
     * @throws OtherHalvesException where halves are missing
     */
    public static void of(Vault vault, Writer writer) {
        byte[] mine = vault.index("key check", "panke");
        byte[] kept = writer.write(db -> {
            db.sql("INSERT INTO key_check (id, value) VALUES (1, ?) ON CONFLICT (id) DO NOTHING").params(mine).update();
            return db.sql("SELECT value FROM key_check WHERE id = 1").query(Columns.read(row -> row.bytes("value")))
                .single();
        });
        if (!Arrays.equals(mine, kept)) {
            throw new WrongKeyException();
        }
        newest(writer).ifPresent(key -> whole(vault, key));
    }

    /** The key that was made last, since a key begins with the number of its half: a file of halves that lacks it is of another store, or an older copy. */
    private static Optional<WrappedKey> newest(Writer writer) {
        return writer.write(db -> db.sql("SELECT wrapped FROM sealing_key ORDER BY wrapped DESC LIMIT 1")
            .query(Columns.read(row -> WrappedKey.of(row.bytes("wrapped")))).optional());
    }

    private static void whole(Vault vault, WrappedKey key) {
        try {
            vault.isWhole(key);
        } catch (IllegalArgumentException e) {
            throw new OtherHalvesException(e);
        }
    }
}
