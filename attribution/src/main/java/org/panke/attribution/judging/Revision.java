package org.panke.attribution.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Person;
import org.panke.attribution.Registration;
import org.panke.attribution.Terms;

/** What a decision of two people makes of a verdict: the decided owner's claim wins, all others that contended lose. */
final class Revision {
    private final Rulebook rules;
    private final Claims claims;

    Revision(Rulebook rules, Claims claims) {
        this.rules = rules;
        this.claims = claims;
    }

    /** Replaces the verdict, and those it was merged from; returns the claims that lost, in order of registration. */
    List<Loss> apply(StandingVerdict verdict, Event.CaseDecided decided, long now) {
        Map<Claim, Weighed> lost = new TreeMap<>(Comparator.comparingLong(claim -> claim.sequence));
        revise(verdict, verdict.phone, decided, now, lost);
        return Weighed.losses(List.copyOf(lost.values()));
    }

    private void revise(StandingVerdict verdict, Person printed, Event.CaseDecided decided, long now,
            Map<Claim, Weighed> lost) {
        List<StandingVerdict> agreeing =
            verdict.merged().stream().filter(part -> agrees(part, decided.outcome())).toList();
        verdict.merged().forEach(part -> revise(part, printed, decided, now, lost));
        List<Weighed> before = verdict.listed;
        replace(verdict, decided, now);
        for (Weighed each : verdict.listed) {
            boolean fresh = !before.contains(each);
            if (fresh || verdict.phone.equals(printed)) {
                lost.merge(each.claim(), each, (one, other) -> fresh ? other : one);
            }
        }
        agreeing.forEach(part -> verdict.takeLater(part.until()));
    }

    private static boolean agrees(StandingVerdict verdict, Decision decision) {
        return decision instanceof Decision.ForChannel(ChannelId channel) ? verdict.isOf(channel) : verdict.isNatural();
    }

    private void replace(StandingVerdict verdict, Event.CaseDecided decided, long now) {
        Optional<ChannelId> owner = decided.outcome() instanceof Decision.ForChannel(ChannelId channel)
            ? Optional.of(channel)
            : Optional.empty();
        Weighed winner = owner.map(channel -> winner(verdict, channel)).orElse(null);
        List<Weighed> after = new ArrayList<>(verdict.listed.size());
        for (Weighed each : verdict.listed) {
            boolean wins = winner != null && each.claim() == winner.claim();
            if (wins || each.contends()) {
                claims.end(each.claim(), now);
            }
            boolean loses = each.contends() && !wins;
            after.add(wins ? each.winning() : loses ? each.outBy(Loss.Reason.V_OTHER_WON) : each);
        }
        Registration won = winner == null
            ? owner.flatMap(channel -> wonBefore(verdict, channel)).orElse(null)
            : winner.claim().registration;
        verdict.revise(decided.id(), outcome(owner, won), won, terms(verdict, owner), rules, now);
        verdict.listed = after;
        if (winner != null) {
            verdict.suspicions = verdict.suspicions.with(winner.claim().suspicions);
        }
        verdict.merged().stream().filter(part -> won != null && won.equals(part.won()))
            .forEach(part -> verdict.suspicions = verdict.suspicions.with(part.suspicions));
    }

    /** The channel's earliest claim that contended, else its earliest that was listed. */
    private static @Nullable Weighed winner(StandingVerdict verdict, ChannelId channel) {
        Weighed first = null;
        for (Weighed each : verdict.listed) {
            if (each.claim().registration.channel().equals(channel)) {
                if (each.contends()) {
                    return each;
                }
                first = first == null ? each : first;
            }
        }
        return first;
    }

    private static Optional<Registration> wonBefore(StandingVerdict merge, ChannelId channel) {
        return merge.merged().stream().flatMap(StandingVerdict::winning)
            .filter(registration -> registration.channel().equals(channel)).findFirst();
    }

    private static Outcome outcome(Optional<ChannelId> owner, @Nullable Registration won) {
        return owner.<Outcome>map(channel -> new Outcome.Brought(channel, won == null ? null : won.agent(),
            won == null ? null : won.id())).orElse(Outcome.NATURAL);
    }

    private Terms terms(StandingVerdict verdict, Optional<ChannelId> owner) {
        ChannelBook book = owner.map(rules::channel).orElse(null);
        return book == null ? verdict.version().natural() : book.terms(verdict.version());
    }
}
