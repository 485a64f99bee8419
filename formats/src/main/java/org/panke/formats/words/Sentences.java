package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Rules;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Verdict;
import org.panke.formats.Language;

/**
 * Findings in words, in one language, as of one time zone. The same finding always gives the same sentence. Sentences
 * are for the office and may name channels, except those for a broker, which name nobody else. No sentence contains a
 * code of the rules, a phone or a visitor's name. Safe for several threads.
 *
 * <p>The methods that take a {@code StringBuilder} append to it and are meant for millions of calls.
 */
public abstract sealed class Sentences permits Chinese, English {
    /** How many lost claims a verdict's sentence tells one by one; it counts the others. */
    static final int LOSSES_TOLD = 5;

    final Times times;
    private final Names names;

    Sentences(Times times, Names names) {
        this.times = times;
        this.names = names;
    }

    /** Sentences that call channels by their ids. */
    public static Sentences of(Language language, ZoneId zone) {
        return of(language, zone, new Names(Map.of()));
    }

    /** Sentences that call channels by their names in the rules, in the rules' zone. */
    public static Sentences of(Language language, Rules rules) {
        return of(language, rules.zone(), new Names(rules.channels()));
    }

    private static Sentences of(Language language, ZoneId zone, Names names) {
        return switch (language) {
            case ZH -> new Chinese(new ChineseTimes(zone), names);
            case EN -> new English(new EnglishTimes(zone), names);
        };
    }

    /** A verdict in one line that can be read aloud: {@code 自然到访 · 首次 · 保护至 3 月 31 日}. */
    public abstract void headline(Verdict verdict, StringBuilder out);

    /** Why the verdict is what it is, in a sentence or two, without the claims that lost. */
    abstract void why(Verdict verdict, StringBuilder out);

    /** Why a claim lost, as a sentence that begins with its channel. */
    public abstract void loss(Loss loss, Verdict verdict, StringBuilder out);

    /** Why a claim lost, without its channel. */
    abstract void lossAlone(Loss loss, Verdict verdict, StringBuilder out);

    abstract void moreLost(int count, StringBuilder out);

    /** What stands between two sentences. */
    abstract String gap();

    abstract String stop();

    public abstract void answer(Answer answer, StringBuilder out);

    /** What the broker is told: never who else, and one sentence for all that is "not available now". */
    public abstract void answerToBroker(Answer answer, StringBuilder out);

    /** What the losing channel is told; empty where it must not learn that its mask fitted somebody. */
    public abstract Optional<String> lossToBroker(Loss loss, Verdict verdict);

    public abstract void settlement(Settlement settlement, StringBuilder out);

    public abstract void signal(Signal signal, StringBuilder out);

    public abstract void refusal(Refusal refusal, StringBuilder out);

    /** A sum of money: {@code 37,500 元}, {@code 37,500 yuan}. */
    public abstract void money(long fen, StringBuilder out);

    /** The headline, then the reasons in order of weight. */
    public final void verdict(Verdict verdict, StringBuilder out) {
        headline(verdict, out);
        out.append(stop());
        why(verdict, out);
        List<Loss> lost = verdict.lost();
        int told = Math.min(lost.size(), LOSSES_TOLD);
        for (int i = 0; i < told; i++) {
            out.append(gap());
            loss(lost.get(i), verdict, out);
        }
        if (told < lost.size()) {
            out.append(gap());
            moreLost(lost.size() - told, out);
        }
    }

    public final String verdict(Verdict verdict) {
        return said(out -> verdict(verdict, out));
    }

    public final String headline(Verdict verdict) {
        return said(out -> headline(verdict, out));
    }

    /** Every reason as a sentence of its own, in order of weight: why, then each claim that lost. */
    public final List<String> reasons(Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        reasons.add(why(verdict));
        verdict.lost().forEach(loss -> reasons.add(loss(loss, verdict)));
        return reasons;
    }

    /** The first of the {@link #reasons}. */
    public final String why(Verdict verdict) {
        return said(out -> why(verdict, out));
    }

    public final String loss(Loss loss, Verdict verdict) {
        return said(out -> loss(loss, verdict, out));
    }

    /** Why a claim lost, as it stands after the channel's name and a colon. */
    public final String lossOfNamed(Loss loss, Verdict verdict) {
        return said(out -> lossAlone(loss, verdict, out));
    }

    public final String answer(Answer answer) {
        return said(out -> answer(answer, out));
    }

    public final String answerToBroker(Answer answer) {
        return said(out -> answerToBroker(answer, out));
    }

    public final String settlement(Settlement settlement) {
        return said(out -> settlement(settlement, out));
    }

    public final String signal(Signal signal) {
        return said(out -> signal(signal, out));
    }

    public final String refusal(Refusal refusal) {
        return said(out -> refusal(refusal, out));
    }

    public final String money(long fen) {
        return said(out -> money(fen, out));
    }

    /** A day and time of day in the zone, with the year. */
    public final String moment(Instant instant) {
        return said(out -> times.momentWithYear(instant, out));
    }

    /** The last day of a term that is over at an instant, with the year; with the time of day where that is not midnight. */
    public final String end(Instant until) {
        return said(out -> times.endWithYear(until, out));
    }

    /** A length of time, exact to the second below an hour: {@code 29 分 50 秒}. */
    public final String length(Duration length) {
        return said(out -> times.length(length, out));
    }

    /** What a channel is called. */
    public final String channel(ChannelId channel) {
        return names.of(channel);
    }

    final void channel(@Nullable ChannelId channel, StringBuilder out) {
        out.append(channel == null ? "" : names.of(channel));
    }

    /** The channel whose claim would win a disputed verdict; two people's merge may leave none. */
    static @Nullable ChannelId firstClaim(Outcome.Disputed disputed) {
        return disputed.contenders().isEmpty() ? null : disputed.contenders().getFirst().channel();
    }

    /** Whether good claims lost to an earlier one. */
    static boolean hasRivals(Verdict verdict) {
        for (Loss loss : verdict.lost()) {
            if (loss.reason() == Loss.Reason.V_OTHER_WON) {
                return true;
            }
        }
        return false;
    }

    private static String said(Consumer<StringBuilder> sentence) {
        StringBuilder out = new StringBuilder(160);
        sentence.accept(out);
        return out.toString();
    }
}
