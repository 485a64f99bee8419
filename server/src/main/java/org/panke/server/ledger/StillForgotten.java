package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import org.panke.server.people.Broken;
import org.panke.server.people.Owner;
import org.panke.server.platform.Passing;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever was forgotten stays so where an older copy of the data was put back: it has their key yet, whose other half is
 * gone. They are forgotten in it too, by an event as anybody is, as soon as nothing rests on them.
 */
public final class StillForgotten implements Passing {
    private final Recorder recorder;
    private final Leaving leaving;
    private final Vault vault;
    private final JdbcClient reader;
    /** No copy is put back under a store that is open. */
    private volatile boolean none;

    public StillForgotten(Recorder recorder, Leaving leaving, Vault vault, JdbcClient reader) {
        this.recorder = recorder;
        this.leaving = leaving;
        this.vault = vault;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        recorder.part();
        if (!none) {
            List<Broken> broken = Broken.keys(vault, reader);
            broken.stream().filter(each -> !recorder.isStopped(each.project())).forEach(each -> forget(each, now));
            none = broken.isEmpty();
        }
    }

    /** One after the other: with one phone of theirs others may be gone. Their event is sealed under a key of its own. */
    private void forget(Broken broken, Instant now) {
        leaving.forget(broken.project(), now, (at, rests, db) -> {
            boolean stays = Owner.personOf(broken.owner()).filter(rests::test).isPresent();
            return !stays && broken.leave(db) ? List.of(broken.owner()) : List.of();
        });
    }
}
