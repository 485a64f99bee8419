package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.formats.log.PackFile;
import org.panke.server.ledger.Disclosure;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office certifies about events of its log: papers, and the events opened with their proofs, all of it signed. */
public final class Certificates {
    /** How to check it; papers may have one that says more. */
    public static final String README = "README.txt";

    private final Logs logs;
    private final LogKeys keys;
    private final Disclosure disclosure;

    public Certificates(Logs logs, LogKeys keys, Vault vault, JdbcClient reader) {
        this.logs = logs;
        this.keys = keys;
        this.disclosure = new Disclosure(vault, reader);
    }

    /**
     * A file that {@code panke verify} accepts.
     *
     * @param subject what it certifies, in a line
     * @param events of the project that names no visitor
     * @param papers what people and programs read, by their names in the file
     */
    public byte[] of(ProjectId project, String subject, List<String> events, Map<String, byte[]> papers, Instant now) {
        logs.publish();
        ProjectLog log = logs.of(project).orElseThrow(LogApi::missing);
        List<Opening> openings = new ArrayList<>();
        for (String event : events) {
            long sequence = disclosure.sequence(project, event).orElseThrow();
            Proof proof = log.proof(sequence).orElseThrow(LogApi::missing);
            Disclosure.Shown shown = disclosure.of(project, sequence, (_, _) -> true);
            openings.add(new Opening(shown.leaf(), shown.event(), shown.lines(), proof));
        }
        Map<String, byte[]> more = new TreeMap<>(papers);
        more.put("keys.txt", keys.published(project).getBytes(UTF_8));
        more.putIfAbsent(README, Face.HOW_TO_CHECK.getBytes(UTF_8));
        return PackFile.bytes(logs.sound(project, Pack.of(log.epoch().origin(), subject, now, openings, more)
            .signed(keys.signing(project, now).getFirst())));
    }
}
