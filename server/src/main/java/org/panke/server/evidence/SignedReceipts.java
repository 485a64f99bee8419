package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.panke.attribution.ProjectId;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Receipt;
import org.panke.server.ledger.Disclosure;
import org.panke.server.platform.Said;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody takes along of their own matter: the office's signed word, and the log that holds it to that. */
public final class SignedReceipts {
    private final Logs logs;
    private final LogKeys keys;
    private final Disclosure disclosure;

    SignedReceipts(Logs logs, LogKeys keys, Vault vault, JdbcClient reader) {
        this.logs = logs;
        this.keys = keys;
        this.disclosure = new Disclosure(vault, reader);
    }

    /**
     * A receipt as it is given out.
     *
     * @param text all of it: the signed note, and the proof that the log has it, as soon as that is published
     * @param link the page that checks it, with the note in the part of the address that no server sees
     */
    public record Given(String text, String link) {
    }

    /**
     * The receipt of an event of somebody's own.
     *
     * @param said what they were told, and nothing about anybody else
     */
    public Given of(ProjectId project, String event, Instant at, List<Said> said) {
        long sequence = disclosure.sequence(project, event).orElseThrow();
        ProjectLog log = logs.of(project).orElseThrow(LogApi::missing);
        NoteSigner signer = keys.signing(project, at).getFirst();
        List<String> lines = said.stream().flatMap(each -> List.of(each.zh(), each.en()).stream())
            .map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).toList();
        String note = new Receipt(log.epoch().origin(), sequence, disclosure.leaf(project, sequence).hash(), at, lines)
            .signed(signer).toString();
        String proof = log.proof(sequence).map(Object::toString).orElse("");
        String link = "/verify?project=" + URLEncoder.encode(project.value(), UTF_8) + "#"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(note.getBytes(UTF_8));
        return new Given(note + proof, link);
    }
}
