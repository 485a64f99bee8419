package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Receipt;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Disclosure;
import org.panke.server.platform.Said;

/** What somebody takes along of their own matter: the office's signed word, and the log that holds it to that. */
public final class SignedReceipts {
    private final Logs logs;
    private final LogKeys keys;
    private final Disclosure disclosure;
    private final Offices offices;
    private final InstantSource clock;

    SignedReceipts(Logs logs, LogKeys keys, Disclosure disclosure, Offices offices, InstantSource clock) {
        this.logs = logs;
        this.keys = keys;
        this.disclosure = disclosure;
        this.offices = offices;
        this.clock = clock;
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
     * The receipt of an event of somebody's own: what the office says of it now. The leaf is of the event from which that
     * follows: of a visit decided anew, the decision.
     *
     * @param at when it happened
     * @param said what they are told, and nothing about anybody else
     */
    public Given of(ProjectId project, String event, Instant at, List<Said> said) {
        return of(project, event, event, at, said);
    }

    /**
     * The same of a registration.
     *
     * @param visit whose verdict it won, lost or contends for; the registration's own id where there is none
     */
    public Given of(ProjectId project, String event, String visit, Instant at, List<Said> said) {
        long sequence = disclosure.newest(project, event, visit).orElseThrow();
        ProjectLog log = logs.of(project).orElseThrow(LogApi::missing);
        Instant now = clock.instant();
        NoteSigner signer = keys.signing(project, now).getFirst();
        Office office = offices.of(project);
        String when = office.whenThere(at);
        Said happened = new Said("案场：" + office.name() + "。编号 " + event + "，始于 " + when,
            "Sales office: " + office.name() + ". Number " + event + ", begun " + when);
        List<String> lines =
            Stream.concat(said.stream(), Stream.of(happened)).flatMap(each -> List.of(each.zh(), each.en()).stream())
                .map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).toList();
        String note = new Receipt(log.epoch().origin(), sequence, disclosure.leaf(project, sequence).hash(), now, lines)
            .signed(signer).toString();
        String proof = log.proof(sequence).map(Object::toString).orElse("");
        String link = "/verify?project=" + URLEncoder.encode(project.value(), UTF_8) + "#"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(note.getBytes(UTF_8));
        return new Given(note + proof, link);
    }
}
