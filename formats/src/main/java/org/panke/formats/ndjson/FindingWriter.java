package org.panke.formats.ndjson;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.words.Sentences;

/**
 * Writes findings as NDJSON, one a line, told apart by their first key: {@code registration}, {@code visit},
 * {@code contract}, {@code signal}, {@code refused}. The same finding always gives the same bytes. Closing it
 * closes the stream. Not safe for several threads.
 */
public final class FindingWriter implements Closeable, Flushable {
    private static final byte[] REGISTRATION = JsonBytes.ascii("{\"registration\":");
    private static final byte[] ACCEPTED = JsonBytes.ascii(",\"answer\":\"ACCEPTED\",\"until\":");
    private static final byte[] REFUSED = JsonBytes.ascii(",\"answer\":\"REFUSED\",\"reason\":");
    private static final byte[] VISIT = JsonBytes.ascii("{\"visit\":");
    private static final byte[] CONTRACT = JsonBytes.ascii("{\"contract\":");
    private static final byte[] SIGNAL = JsonBytes.ascii("{\"signal\":");
    private static final byte[] REFUSAL = JsonBytes.ascii("{\"refused\":");
    private static final byte[] PROJECT = key("project");
    private static final byte[] OUTCOME = key("outcome");
    private static final byte[] CHANNEL = key("channel");
    private static final byte[] ITS_REGISTRATION = key("registration");
    private static final byte[] STANDING = key("standing");
    private static final byte[] UNTIL = key("until");
    private static final byte[] RULES = key("rules");
    private static final byte[] CASE = key("case");
    private static final byte[] REVISES = key("revises");
    private static final byte[] FACTS = key("facts");
    private static final byte[] LOST = key("lost");
    private static final byte[] STATE = key("state");
    private static final byte[] REASON = key("reason");
    private static final byte[] AMOUNT_FEN = key("amountFen");
    private static final byte[] LEVEL = key("level");
    private static final byte[] SUBJECT = key("subject");
    private static final byte[] EVENTS = key("events");
    private static final byte[] VALUE = key("value");
    private static final byte[] THRESHOLD = key("threshold");
    private static final byte[] CHINESE = JsonBytes.ascii(",\"text\":{\"zh\":");
    private static final byte[] ENGLISH = key("en");

    private final JsonBytes json;
    private final StringBuilder words = new StringBuilder();
    private final Sentences chinese;
    private final Sentences english;

    public FindingWriter(OutputStream out, Sentences chinese, Sentences english) {
        this.json = new JsonBytes(out);
        this.chinese = chinese;
        this.english = english;
    }

    /** Writes one finding and its line feed. */
    public void write(Finding finding) throws IOException {
        switch (finding) {
            case Answer.Accepted accepted -> accepted(accepted);
            case Answer.Refused refused -> refused(refused);
            case Verdict verdict -> verdict(verdict);
            case Settlement settlement -> settlement(settlement);
            case Signal signal -> signal(signal);
            case Refusal refusal -> {
                begin(REFUSAL, refusal.event(), refusal);
                text(REASON, refusal.reason());
            }
        }
        json.endLine();
    }

    /** Writes lines that another writer made. */
    public void lines(byte[] bytes, int length) throws IOException {
        json.lines(bytes, length);
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void accepted(Answer.Accepted accepted) {
        begin(REGISTRATION, accepted.id(), accepted);
        json.raw(ACCEPTED).instant(accepted.registration().until());
        json.raw(RULES).number(accepted.registration().rules());
    }

    private void refused(Answer.Refused refused) {
        begin(REGISTRATION, refused.id(), refused);
        json.raw(REFUSED).text(refused.reason().name());
        number(RULES, refused.rules());
    }

    private void verdict(Verdict verdict) {
        begin(VISIT, verdict.visit(), verdict);
        switch (verdict.outcome()) {
            case Outcome.Natural _ -> outcome("NATURAL", null, null);
            case Outcome.Brought brought -> outcome("BROUGHT", brought.channel(), brought.registration());
            case Outcome.Disputed _ -> outcome("DISPUTED", null, null);
            case Outcome.NotAVisitor _ -> outcome("NOT_A_VISITOR", null, null);
        }
        text(STANDING, verdict.standing()).raw(UNTIL);
        if (verdict.until() == null) {
            json.raw(JsonBytes.NULL);
        } else {
            json.instant(verdict.until());
        }
        number(RULES, verdict.rules());
        text(CASE, verdict.caseId());
        text(REVISES, verdict.revises());
        ids(FACTS, verdict.facts());
        lost(verdict.lost());
        chinese.verdict(verdict, words);
        said(CHINESE);
        english.verdict(verdict, words);
        said(ENGLISH);
        json.raw('}');
    }

    private void outcome(String outcome, @Nullable Object channel, @Nullable Object registration) {
        json.raw(OUTCOME).text(outcome);
        text(CHANNEL, channel);
        text(ITS_REGISTRATION, registration);
    }

    private void lost(List<Loss> lost) {
        json.raw(LOST).raw('[');
        for (int i = 0; i < lost.size(); i++) {
            if (i > 0) {
                json.raw(',');
            }
            json.raw(REGISTRATION).text(lost.get(i).registration().id().value());
            text(REASON, lost.get(i).reason()).raw('}');
        }
        json.raw(']');
    }

    private void settlement(Settlement settlement) {
        begin(CONTRACT, settlement.contract(), settlement);
        text(STATE, settlement.state());
        text(REASON, settlement.reason());
        text(CHANNEL, settlement.channel());
        number(AMOUNT_FEN, settlement.amountFen());
        text(CASE, settlement.caseId());
    }

    private void signal(Signal signal) {
        begin(SIGNAL, signal.kind(), signal);
        text(LEVEL, signal.level()).raw(SUBJECT);
        subject(signal.subject());
        ids(EVENTS, signal.events());
        json.raw(VALUE).number(signal.value()).raw(THRESHOLD).number(signal.threshold());
        chinese.signal(signal, words);
        said(CHINESE);
        english.signal(signal, words);
        said(ENGLISH);
        json.raw('}');
    }

    private void subject(Signal.Subject subject) {
        char before = '{';
        before = subject(before, "channel", subject.channel());
        before = subject(before, "agent", subject.agent());
        before = subject(before, "staff", subject.staff());
        before = subject(before, "contract", subject.contract());
        if (before == '{') {
            json.raw('{');
        }
        json.raw('}');
    }

    private char subject(char before, String key, @Nullable Object id) {
        if (id == null) {
            return before;
        }
        json.raw(before).text(key).raw(':').text(id.toString());
        return ',';
    }

    private void begin(byte[] first, Object id, Finding finding) {
        json.raw(first).text(id.toString()).raw(PROJECT).text(finding.project().value());
    }

    private JsonBytes text(byte[] key, @Nullable Object value) {
        json.raw(key);
        return value == null ? json.raw(JsonBytes.NULL) : json.text(value.toString());
    }

    private JsonBytes number(byte[] key, @Nullable Number value) {
        json.raw(key);
        return value == null ? json.raw(JsonBytes.NULL) : json.number(value.longValue());
    }

    private void ids(byte[] key, List<EventId> ids) {
        json.raw(key).raw('[');
        for (int i = 0; i < ids.size(); i++) {
            if (i > 0) {
                json.raw(',');
            }
            json.text(ids.get(i).value());
        }
        json.raw(']');
    }

    /** Writes what {@link #words} hold and empties them. */
    private void said(byte[] key) {
        json.raw(key).text(words);
        words.setLength(0);
    }

    private static byte[] key(String name) {
        return JsonBytes.ascii(",\"" + name + "\":");
    }
}
