package org.panke.server.people;

import java.util.Arrays;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;

/** Whether a master key is the one that a store was begun with. With another, everybody would be a stranger. */
public final class KeyCheck {
    private KeyCheck() {
    }

    /** There is data, sealed under another key. */
    public static final class WrongKeyException extends RuntimeException {
        WrongKeyException() {
            super("the data belong to another master key");
        }
    }

    /** @throws WrongKeyException where it is not; a new store takes the key as its own */
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
    }
}
