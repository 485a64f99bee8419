package org.panke.server.people;

import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals under the keys of a project's owners, one after the other: whoever of them is forgotten takes it along. */
public final class Seals {
    private final ProjectId project;
    private final Vault vault;
    private final JdbcClient db;

    public Seals(ProjectId project, Vault vault, JdbcClient db) {
        this.project = project;
        this.vault = vault;
        this.db = db;
    }

    /**
     * Whether the other half of an owner's key was destroyed, while the key is here yet.
     *
     * @throws org.panke.vault.BrokenSealException where the key is not the one that was made
     */
    public static boolean isParted(ProjectId project, String owner, WrappedKey key, Vault vault) {
        return vault.isParted(within(project, owner), key);
    }

    /** Owners as one text, in a row beside what is sealed under their keys. */
    public static String kept(List<String> owners) {
        return String.join(" ", owners);
    }

    /** The owners of such a text. */
    public static List<String> owners(String kept) {
        return List.of(kept.split(" "));
    }

    /** Seals content; owners who have no key yet get one. */
    public byte[] seal(List<String> owners, String name, byte[] content) {
        byte[] sealed = content;
        for (String owner : owners) {
            Optional<WrappedKey> key = key(owner);
            sealed = vault.seal(within(owner), key.isPresent() ? key.get() : newKey(owner), name, sealed);
        }
        return sealed;
    }

    /**
     * What was sealed; empty where one of its owners is forgotten.
     *
     * @throws org.panke.vault.BrokenSealException where it is not what was sealed
     */
    public Optional<byte[]> open(List<String> owners, String name, byte[] sealed) {
        byte[] content = sealed;
        for (String owner : owners.reversed()) {
            Optional<WrappedKey> key = key(owner);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            Optional<byte[]> opened = vault.open(within(owner), key.get(), name, content);
            if (opened.isEmpty()) {
                return opened;
            }
            content = opened.get();
        }
        return Optional.of(content);
    }

    private Optional<WrappedKey> key(String owner) {
        return db.sql("SELECT wrapped FROM sealing_key WHERE project_id = ? AND owner = ?")
            .params(project.value(), owner).query(Columns.read(row -> WrappedKey.of(row.bytes("wrapped")))).optional();
    }

    private WrappedKey newKey(String owner) {
        WrappedKey key = vault.newKey(within(owner));
        db.sql("INSERT INTO sealing_key (project_id, owner, wrapped) VALUES (?, ?, ?)")
            .params(project.value(), owner, key.bytes()).update();
        return key;
    }

    /** Two projects may have owners of one name. */
    private String within(String owner) {
        return within(project, owner);
    }

    private static String within(ProjectId project, String owner) {
        return project.value() + "/" + owner;
    }
}
