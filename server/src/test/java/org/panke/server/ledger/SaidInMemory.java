package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Outcome;
import org.panke.attribution.Registration;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;
import org.panke.formats.ndjson.FindingWriter;
import org.panke.formats.words.Sentences;

/** What the engine says of a project's history, with no store: line by line, and what it comes to in the end. */
final class SaidInMemory {
    private final Judge judge;
    private final Rules rules;
    private final Map<String, String> registrations = new TreeMap<>();
    private final Map<String, String> visits = new TreeMap<>();
    private final Map<String, String> contracts = new TreeMap<>();

    SaidInMemory(Rules rules) {
        this.judge = new Judge(rules);
        this.rules = rules;
    }

    /** What follows from the next event, as lines of the published format. */
    List<String> of(Event event) {
        List<Finding> findings = new ArrayList<>();
        judge.accept(event, findings::add);
        findings.forEach(this::remember);
        return findings.stream().map(this::line).toList();
    }

    private String line(Finding finding) {
        var out = new ByteArrayOutputStream();
        try (FindingWriter writer =
            new FindingWriter(out, Sentences.of(Language.ZH, rules), Sentences.of(Language.EN, rules))) {
            writer.write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8).stripTrailing();
    }

    private void remember(Finding finding) {
        switch (finding) {
            case Answer.Accepted(_, Registration given) -> registrations.put(given.id().value(),
                row("ACCEPTED", null, given.until().toEpochMilli(), given.mode()));
            case Answer.Refused refused ->
                registrations.put(refused.id().value(), row("REFUSED", refused.reason(), null, null));
            case Verdict verdict -> visits.put(verdict.visit().value(), visit(verdict));
            case Settlement line -> contracts.put(line.contract().value(),
                row(line.state(), line.reason(), line.caseId()));
            default -> {
                // a signal is in no table but its own, a refusal in none
            }
        }
    }

    private static String visit(Verdict verdict) {
        Long until = verdict.until() == null ? null : verdict.until().toEpochMilli();
        return switch (verdict.outcome()) {
            case Outcome.Natural _ -> row("NATURAL", null, null, until, verdict.caseId(), verdict.standing());
            case Outcome.Disputed _ -> row("DISPUTED", null, null, until, verdict.caseId(), verdict.standing());
            case Outcome.NotAVisitor _ ->
                row("NOT_A_VISITOR", null, null, until, verdict.caseId(), verdict.standing());
            case Outcome.Brought brought -> row("BROUGHT", brought.channel(), brought.registration(), until,
                verdict.caseId(), verdict.standing());
        };
    }

    /** Fields in the order in which a table is asked for them. */
    static String row(@Nullable Object... fields) {
        List<String> row = new ArrayList<>();
        for (Object field : fields) {
            row.add(Objects.toString(field, "-"));
        }
        return String.join(" ", row);
    }

    /** The newest answer, verdict and state of each, by its id. */
    Map<String, Map<String, String>> inTheEnd() {
        return Map.of("registration", registrations, "visit", visits, "contract", contracts);
    }
}
