package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.SignalKind;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;
import org.panke.formats.words.Sentences;

class FindingWriterTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ChannelId CHANNEL = new ChannelId("A1");
    private static final Sentences CHINESE = Sentences.of(Language.ZH, Rules.CHINA);
    private static final Sentences ENGLISH = Sentences.of(Language.EN, Rules.CHINA);

    @Test
    void anAnswerSaysUntilWhenOrWhyNot() throws IOException {
        assertThat(written(new Answer.Accepted(PROJECT, registration("e1"))))
            .isEqualTo("{\"registration\":\"e1\",\"project\":\"P1\",\"answer\":\"ACCEPTED\","
                + "\"until\":\"2026-03-06T16:00:00Z\",\"rules\":1}\n");
        assertThat(written(new Answer.Refused(PROJECT, new EventId("e5"), Answer.Reason.R_HELD, 1)))
            .isEqualTo("{\"registration\":\"e5\",\"project\":\"P1\",\"answer\":\"REFUSED\","
                + "\"reason\":\"R_HELD\",\"rules\":1}\n");
        assertThat(written(new Answer.Refused(PROJECT, new EventId("e5"), Answer.Reason.R_NO_RULES, null)))
            .endsWith("\"reason\":\"R_NO_RULES\",\"rules\":null}\n");
    }

    @Test
    void aVerdictSaysEverythingItRestsOn() throws IOException {
        var won = new Verdict(PROJECT, new EventId("e2"), Instant.parse("2026-03-01T02:00:00Z"),
            new Outcome.Brought(CHANNEL, new AgentId("a17"), new EventId("e1")), Standing.NEW,
            Instant.parse("2026-03-31T16:00:00Z"), 1, null, null, List.of(new EventId("e1"), new EventId("e2")),
            List.of(new Loss(registration("e0"), Loss.Reason.V_LEAD)), registration("e1"));
        assertThat(written(won)).isEqualTo("{\"visit\":\"e2\",\"project\":\"P1\",\"outcome\":\"BROUGHT\","
            + "\"channel\":\"A1\",\"registration\":\"e1\",\"standing\":\"NEW\",\"until\":\"2026-03-31T16:00:00Z\","
            + "\"rules\":1,\"case\":null,\"revises\":null,\"facts\":[\"e1\",\"e2\"],"
            + "\"lost\":[{\"registration\":\"e0\",\"reason\":\"V_LEAD\"}],\"text\":{\"zh\":\""
            + CHINESE.verdict(won) + "\",\"en\":\"" + ENGLISH.verdict(won) + "\"}}\n");
        var open = new Verdict(PROJECT, new EventId("e2"), Instant.parse("2026-03-01T02:00:00Z"),
            new Outcome.Disputed(List.of(registration("e1")), Outcome.Reason.DECLARED_SELF), Standing.NEW, null,
            null, new EventId("e2"), null, List.of(), List.of(), null);
        assertThat(written(open)).startsWith("{\"visit\":\"e2\",\"project\":\"P1\",\"outcome\":\"DISPUTED\","
            + "\"channel\":null,\"registration\":null,\"standing\":\"NEW\",\"until\":null,"
            + "\"rules\":null,\"case\":\"e2\",\"revises\":null,\"facts\":[],\"lost\":[],\"text\":{");
    }

    @Test
    void aSettlementSaysWhatIsPaidToWhom() throws IOException {
        assertThat(written(new Settlement(PROJECT, new ContractId("C9"), Settlement.State.PAYABLE, null, CHANNEL,
            3_750_000L, null))).isEqualTo("{\"contract\":\"C9\",\"project\":\"P1\",\"state\":\"PAYABLE\","
                + "\"reason\":null,\"channel\":\"A1\",\"amountFen\":3750000,\"case\":null}\n");
        assertThat(written(new Settlement(PROJECT, new ContractId("C9"), Settlement.State.HELD,
            Settlement.Reason.D_HOUSEHOLD, null, null, new EventId("e3"))))
            .isEqualTo("{\"contract\":\"C9\",\"project\":\"P1\",\"state\":\"HELD\","
                + "\"reason\":\"D_HOUSEHOLD\",\"channel\":null,\"amountFen\":null,\"case\":\"e3\"}\n");
    }

    @Test
    void aSignalNamesOnlyWhomItIsAbout() throws IOException {
        var near = new Signal(PROJECT, SignalKind.NEAR_MISS, Signal.Level.LOW,
            Signal.Subject.agent(CHANNEL, new AgentId("a17")), List.of(new EventId("e1"), new EventId("e2")), 12, 15);
        assertThat(written(near)).isEqualTo("{\"signal\":\"NEAR_MISS\",\"project\":\"P1\",\"level\":\"LOW\","
            + "\"subject\":{\"channel\":\"A1\",\"agent\":\"a17\"},\"events\":[\"e1\",\"e2\"],"
            + "\"value\":12.0,\"threshold\":15.0,\"text\":{\"zh\":\"" + CHINESE.signal(near) + "\",\"en\":\""
            + ENGLISH.signal(near) + "\"}}\n");
        assertThat(written(new Signal(PROJECT, SignalKind.ERASED_THEN_CLAIMED, Signal.Level.MEDIUM,
            Signal.Subject.none(), List.of(), Double.POSITIVE_INFINITY, 0.2)))
            .contains("\"subject\":{},\"events\":[],\"value\":null,\"threshold\":0.2,");
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        assertThat(written(new Refusal(PROJECT, new EventId("e9"), Refusal.Reason.D_SIGNED)))
            .isEqualTo("{\"refused\":\"e9\",\"project\":\"P1\",\"reason\":\"D_SIGNED\"}\n");
    }

    @Test
    void idsWithQuotesBreaksAndRareCharactersStayJson() throws IOException {
        assertThat(written(new Refusal(PROJECT, new EventId("\"\\\n\u0001é王𠮷\ud800"), Refusal.Reason.D_SIGNED)))
            .startsWith("{\"refused\":\"\\\"\\\\\\u000a\\u0001é王𠮷\\ud800\",");
    }

    private static Registration registration(String id) {
        return new Registration(new EventId(id), CHANNEL, new AgentId("a17"), Instant.parse("2026-03-01T01:00:00Z"),
            Instant.parse("2026-03-06T16:00:00Z"), Mode.FIRST_SHOWING, Duration.ofMinutes(30), true, 1);
    }

    private static String written(Finding finding) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new FindingWriter(out, CHINESE, ENGLISH)) {
            writer.write(finding);
        }
        return out.toString(UTF_8);
    }
}
