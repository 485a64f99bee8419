package org.panke.server.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.server.people.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets whose time is over: a person by an event, so that a replay forgets them too; whoever is known by a part of a
 * number by their key alone, since no rule ever sees who that is.
 */
public final class Leaving {
    private final Recorder recorder;
    private final SecureRandom random;

    public Leaving(Recorder recorder, SecureRandom random) {
        this.recorder = recorder;
        this.random = random;
    }

    /** Says who is over. */
    public interface Over {
        /**
         * Asked under the project's head row.
         *
         * @param now or the time of the newest event, where that is later
         * @param rests whether the judge still needs a person, by their number; whoever is named must not be one of those
         * @return owners of keys; of a person who has several phones one of them
         */
        List<String> at(Instant now, IntPredicate rests, JdbcClient db);
    }

    /**
     * Forgets them, with whatever was written when they were asked for, in one unit of work.
     *
     * @return the owners that were named
     */
    public List<String> forget(ProjectId project, Instant now, Over over) {
        return recorder.underHead(project, now, (at, judge, db) -> {
            List<String> owners = over.at(at, number -> judge.rests(person(number), at), db);
            for (String owner : owners) {
                Owner.personOf(owner).ifPresentOrElse(
                    number -> recorder.record(Recordable.Over.of(project, person(number), at, random), db), () -> {
                        recorder.forget(project, owner, db);
                    });
            }
            return owners;
        });
    }

    private static Person person(int number) {
        return new Person(number, -1, false, List.of());
    }
}
