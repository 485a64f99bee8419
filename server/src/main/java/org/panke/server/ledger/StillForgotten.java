package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.panke.attribution.ProjectId;
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
            broken.stream().filter(each -> !recorder.isStopped(each.project()))
                .collect(Collectors.groupingBy(Broken::project))
                .forEach((project, theirs) -> forget(project, theirs, now));
            none = broken.isEmpty();
        }
    }

    /**
     * Whoever is known by a part of a number all at once, for the judge is made again after each time. Persons one after the
     * other: with one phone of theirs others may be gone. Their event is sealed under a key of its own.
     */
    private void forget(ProjectId project, List<Broken> broken, Instant now) {
        List<Broken> others = broken.stream().filter(each -> Owner.personOf(each.owner()).isEmpty()).toList();
        if (!others.isEmpty()) {
            leaving.forget(project, now,
                (_, _, db) -> others.stream().filter(each -> each.leave(db)).map(Broken::owner).toList());
        }
        broken.forEach(each -> Owner.personOf(each.owner()).ifPresent(person -> leaving.forget(project, now,
            (_, rests, db) -> !rests.test(person) && each.leave(db) ? List.of(each.owner()) : List.of())));
    }
}
