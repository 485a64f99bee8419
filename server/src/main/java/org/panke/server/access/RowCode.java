package org.panke.server.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.vault.Vault;

/**
 * A code under the master key over what a row says of who may do what. Whoever edits the database has no master key: a row
 * that they put in or changed is as though it were not there.
 */
final class RowCode {
    private final Vault vault;
    private final String table;

    RowCode(Vault vault, String table) {
        this.vault = vault;
        this.table = table;
    }

    byte[] of(@Nullable Object... columns) {
        return vault.index(table + " row", Stream.of(columns).map(String::valueOf)
            .map(column -> column.length() + ":" + column).collect(Collectors.joining()));
    }
}
