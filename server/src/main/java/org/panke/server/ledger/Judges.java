package org.panke.server.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.panke.attribution.ProjectId;
import org.panke.server.people.NumberInUseException;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The judges of all projects. They live in memory and are used by whoever holds their project's head row, one at a time.
 * Whatever was not kept, they forget: they are made again from the facts that were. Where other processes write too, a
 * judge first takes what they recorded.
 */
final class Judges {
    private static final Logger LOG = LoggerFactory.getLogger(Judges.class);

    private final Projects projects;
    private final Binding binding;
    private final boolean alone;
    private final Consumer<ProjectId> stop;
    private final Map<ProjectId, Awake> awake = new ConcurrentHashMap<>();

    /** @param stop is told of a project in which something is not as it was written */
    Judges(Projects projects, Vault vault, Writer writer, Consumer<ProjectId> stop) {
        this.projects = projects;
        this.binding = new Binding(vault);
        this.alone = writer.isAlone();
        this.stop = stop;
        if (alone) {
            writer.whenLost(awake::clear);
        }
    }

    /**
     * Lets a project's judge, who knows all that is recorded, do some work. Where that fails nothing of it is kept, and the
     * judge is made again.
     *
     * @throws StoppedException where something that was recorded is not as it was written
     */
    <T> T use(ProjectId project, JdbcClient db, Function<Awake, T> work) {
        Awake judge = awake.computeIfAbsent(project, _ -> new Awake(project, projects, binding, db));
        synchronized (judge) {
            try {
                judge.catchUp(new Ledger(project, db), alone, db);
                return work.apply(judge);
            } catch (EditedException | NumberInUseException e) {
                awake.remove(project);
                stop.accept(project);
                LOG.error(
                    "nothing more is recorded: {}. Stop the server, keep a copy of the database and of the folder log, and "
                        + "run panke fsck",
                    e.getMessage());
                throw new StoppedException(project);
            } catch (RuntimeException | Error e) {
                awake.remove(project);
                throw e;
            }
        }
    }

    /** A judge that took what is not kept, or forgot somebody before that was, is made again. */
    void forget(ProjectId project) {
        awake.remove(project);
    }
}
