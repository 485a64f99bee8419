package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.EventId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Registration;
import org.panke.attribution.Rules;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/** A visit at ten o'clock on 1 March 2026 in China, and what may be said of it. */
final class Examples {
    static final ProjectId PROJECT = new ProjectId("P1");
    static final ChannelId A1 = new ChannelId("A1");
    static final ChannelId B2 = new ChannelId("B2");
    static final Rules RULES = new Rules(Rules.CHINA, Set.of(PROJECT), Map.of(A1, channel(A1, "安家"), B2,
        channel(B2, "链客")), Set.of(), List.of());

    private Examples() {
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time + "+08:00").toInstant();
    }

    static Channel channel(ChannelId id, String name) {
        return new Channel(id, ChannelKind.AGENCY, name, new Commission.Open(), Set.of(), null, null);
    }

    static Registration registration(String id, ChannelId channel, String at, Mode mode) {
        return new Registration(new EventId(id), channel, new AgentId("a17"), at(at), at("2026-03-05T00:00:00"), mode,
            Duration.ofMinutes(30), false, 1);
    }

    static Verdict verdict(Outcome outcome, @Nullable Standing standing, @Nullable Instant until,
            @Nullable Registration won, Loss... lost) {
        return new Verdict(PROJECT, new EventId("e2"), at("2026-03-01T10:00:00"), outcome, standing, until, 1, null,
            null,
            List.of(), List.of(lost), won);
    }

    static Verdict natural(Loss... lost) {
        return verdict(Outcome.NATURAL, Standing.NEW, at("2026-04-01T00:00:00"), null, lost);
    }

    static Verdict brought(Registration won, Loss... lost) {
        return verdict(new Outcome.Brought(won.channel(), won.agent(), won.id()), Standing.NEW,
            at("2026-04-01T00:00:00"),
            won, lost);
    }

    static Verdict revised(Verdict verdict) {
        return new Verdict(verdict.project(), verdict.visit(), verdict.arrival(), verdict.outcome(), verdict.standing(),
            verdict.until(), verdict.rules(), null, verdict.visit(), verdict.facts(), verdict.lost(), verdict.won());
    }

    static Verdict returning(Verdict verdict) {
        return new Verdict(verdict.project(), verdict.visit(), verdict.arrival(), verdict.outcome(), Standing.RETURNING,
            verdict.until(), verdict.rules(), null, null, verdict.facts(), List.of(), verdict.won());
    }

    /** A verdict of every outcome, afresh, standing and revised. */
    static List<Verdict> verdicts() {
        Registration won = registration("e1", A1, "2026-03-01T09:00:00", Mode.FIRST_SHOWING);
        List<Verdict> verdicts = new ArrayList<>(List.of(natural(), brought(won)));
        for (Outcome.Reason why : Outcome.Reason.values()) {
            Outcome disputed = new Outcome.Disputed(List.of(won), why);
            verdicts.add(verdict(disputed, Standing.NEW, null, null));
            verdicts.add(verdict(new Outcome.Disputed(List.of(), why), Standing.NEW, null, null));
        }
        for (Verdict each : List.copyOf(verdicts)) {
            verdicts.add(returning(each));
            verdicts.add(revised(each));
        }
        for (Outcome.NotAVisitorReason why : Outcome.NotAVisitorReason.values()) {
            verdicts.add(verdict(new Outcome.NotAVisitor(why), null, null, null));
        }
        for (Loss.Reason reason : Loss.Reason.values()) {
            Registration lost = registration("e0", B2, "2026-03-01T09:48:00", Mode.FIRST_REGISTRATION);
            verdicts.add(natural(new Loss(lost, reason)));
            verdicts.add(brought(won, new Loss(lost, reason)));
            verdicts.add(revised(brought(won, new Loss(lost, reason))));
        }
        return verdicts;
    }
}
