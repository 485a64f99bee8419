package org.panke.server.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phones that must be at hand for a while though no event names them yet, sealed under the project's key. */
public final class SealedPhones {
    private static final List<String> OWNER = List.of("project");

    private final Seals seals;

    public SealedPhones(ProjectId project, Vault vault, JdbcClient db) {
        this.seals = new Seals(project, vault, db);
    }

    /** @param name of what the phone is kept for; it opens under the same name only */
    public byte[] seal(String name, Phone phone) {
        return seals.seal(OWNER, name, Long.toString(phone.e164()).getBytes(UTF_8));
    }

    /** The phone; empty where its project is forgotten. */
    public Optional<Phone> open(String name, byte[] sealed) {
        return seals.open(OWNER, name, sealed).map(digits -> new Phone(Long.parseLong(new String(digits, UTF_8))));
    }
}
