package org.panke.server.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.panke.attribution.Answer;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.FactJudge;
import org.panke.attribution.Finding;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;
import org.panke.formats.ndjson.FindingWriter;
import org.panke.formats.words.Sentences;

/** One project's judge with its pen: what follows from a fact, as it is published. For one thread at a time. */
public final class Findings {
    private final ProjectId project;
    private final FactJudge judge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private FindingWriter writer;

    /**
     * What followed, as a line of the published format without its line feed.
     *
     * @param kind the line's first key
     * @param subject what it is about: an event, a contract, or the kind of a signal
     */
    public record Line(String kind, String subject, String text, Finding finding) {
    }

    public Findings(ProjectId project, Rules rules) {
        this.project = project;
        this.judge = new FactJudge(rules);
        this.writer = writer();
    }

    private FindingWriter writer() {
        return new FindingWriter(bytes, Sentences.of(Language.ZH, judge.rules()),
            Sentences.of(Language.EN, judge.rules()));
    }

    /** What is judged by now. */
    public Rules rules() {
        return judge.rules();
    }

    /**
     * Takes the next fact.
     *
     * @param published the rules of a document that was published, by its digest
     */
    public List<Line> of(Fact fact, Function<String, Rules> published) {
        if (fact instanceof Fact.RulesPublished rules) {
            judge.follow(published.apply(rules.digest()));
            writer = writer();
        }
        List<Line> lines = new ArrayList<>();
        judge.accept(fact, finding -> lines.add(line(finding)));
        return lines;
    }

    /** The phones that are one person's by now; empty where nothing is known of them, or not any more. */
    public List<Person> together(Person person, Instant now) {
        return judge.together(project, person, now);
    }

    /** Whether something still needs to know who this is. */
    public boolean rests(Person person, Instant now) {
        return judge.rests(project, person, now);
    }

    /** The case that is still to be decided, of a visit's verdict or of a merge. */
    public Optional<EventId> openCase(EventId asked) {
        return judge.openCase(project, asked);
    }

    private Line line(Finding finding) {
        try {
            bytes.reset();
            writer.write(finding);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = bytes.toString(UTF_8).stripTrailing();
        return switch (finding) {
            case Answer answer -> new Line("registration", answer.id().value(), text, finding);
            case Verdict verdict -> new Line("visit", verdict.visit().value(), text, finding);
            case Settlement settlement -> new Line("contract", settlement.contract().value(), text, finding);
            case Signal signal -> new Line("signal", signal.kind().name(), text, finding);
            case Refusal refusal -> new Line("refused", refusal.event().value(), text, finding);
        };
    }
}
