package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.formats.log.LogFolder;
import org.panke.server.ledger.Disclosure;
import org.panke.server.ledger.StoppedException;
import org.panke.server.platform.Said;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens events of a log, each with its proof, and signs the files that they are handed out in. */
public final class Openings {
    /** How to check it; whoever hands something out may have one that says more. */
    public static final String README = "README.txt";

    private final Logs logs;
    private final LogKeys keys;
    private final Disclosure disclosure;

    public Openings(Logs logs, LogKeys keys, Vault vault, JdbcClient reader) {
        this.logs = logs;
        this.keys = keys;
        this.disclosure = new Disclosure(vault, reader);
    }

    /** A project's log, with everything published that was recorded until now. */
    ProjectLog log(ProjectId project) {
        logs.publish();
        return logs.of(project)
            .orElseThrow(() -> logs.isStopped(project) ? new StoppedException(project) : LogApi.missing());
    }

    /** Who began the log after another one that was lost; empty of the first. */
    Optional<Begun> begun(ProjectId project, ProjectLog log) {
        return logs.begun(project, log.epoch());
    }

    /** The number of an event that is known to be there. */
    long sequence(ProjectId project, String event) {
        return disclosure.sequence(project, event).orElseThrow();
    }

    /** @param which of the lines that followed may be shown, by kind and subject */
    List<Opening> of(ProjectId project, ProjectLog log, Collection<Long> sequences, BiPredicate<String, String> which) {
        List<Opening> openings = new ArrayList<>();
        for (long sequence : sequences) {
            Proof proof = log.proof(sequence).orElseThrow(LogApi::missing);
            Disclosure.Shown shown = opened(project, sequence, which);
            openings.add(new Opening(shown.leaf(), shown.event(), shown.lines(), proof));
        }
        return openings;
    }

    private Disclosure.Shown opened(ProjectId project, long sequence, BiPredicate<String, String> which) {
        try {
            return disclosure.of(project, sequence, which);
        } catch (BrokenSealException e) {
            logs.differs(Difference.because(project, new Said("#" + sequence + " 密封内容打不开",
                "#" + sequence + " what is sealed cannot be opened")));
            throw new StoppedException(project);
        }
    }

    /**
     * The files as they are handed out: with the keys, what somebody elsewhere signed first that has them, and how to check it all.
     *
     * @param subject what it is about, in a line
     * @param papers what people and programs read, by their names
     * @throws StoppedException where what is in the store is not what was committed to
     */
    SortedMap<String, byte[]> signed(ProjectId project, ProjectLog log, String subject, Instant now,
            List<Opening> openings, Map<String, byte[]> papers) {
        Map<String, byte[]> more = new TreeMap<>(papers);
        more.put("keys.txt", keys.published(project).getBytes(UTF_8));
        begun(project, log).ifPresent(begun -> more.put(Begun.FILE, begun.file()));
        more.putIfAbsent(README, Face.HOW_TO_CHECK.getBytes(UTF_8));
        openings.stream().flatMap(each -> log.seen(each.proof().inclusion().index()).stream()).forEach(seen -> {
            String name = LogFolder.SEEN + "/" + seen.size();
            more.put(name, seen.note().toString().getBytes(UTF_8));
            if (seen.stamp() != null) {
                more.put(name + ".tsr", seen.stamp());
            }
        });
        return logs.sound(project, Pack.of(log.epoch().origin(), subject, now, openings, more)
            .signed(keys.signing(project, now).getFirst()));
    }
}
