package org.panke.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Parameter;
import org.panke.attribution.ProjectId;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Span;
import org.panke.attribution.Terms;
import org.panke.formats.words.Sentences;
import org.panke.server.platform.Said;

/**
 * A project's rules, and how its findings are said in both languages.
 *
 * @param name what the project is called
 */
public record Office(ProjectId project, String name, Rules rules, Sentences zh, Sentences en) {
    /** The same thing in both languages. */
    public Said say(Function<Sentences, String> sentence) {
        return new Said(sentence.apply(zh), sentence.apply(en));
    }

    /** A moment on the project's own clock. */
    public String when(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(rules.zone()).format(at);
    }

    /** The same for whoever does not know whose clock that is. */
    public String whenThere(Instant at) {
        return when(at) + " " + rules.zone();
    }

    /** What a channel is called; null for none. */
    public @Nullable String nameOf(@Nullable String channel) {
        return channel == null ? null : zh.channel(new ChannelId(channel));
    }

    /** The terms that a version, or the first one there is, gives a channel; those of nobody's where it is unknown. */
    public Terms terms(@Nullable Long version, String channel) {
        RuleVersion rules = version(version);
        Channel known = this.rules.channels().get(new ChannelId(channel));
        return known == null ? rules.natural() : rules.of(known);
    }

    private RuleVersion version(@Nullable Long number) {
        return rules.versions().stream().filter(version -> number != null && version.number() == number).findFirst()
            .orElse(rules.versions().getFirst());
    }

    /** What holds for everybody, by the newest version. */
    public <T> T general(Parameter<T> parameter) {
        return rules.versions().getLast().natural().get(parameter);
    }

    /** The first instant after a term that begins then, as the rules count days: terms with hours are exact. */
    public Instant end(Instant from, Span term) {
        return term.after(from, rules.zone(), general(Parameter.DAY_COUNTING));
    }

    /** A term's days, for whoever is told its length; a month as the longest one has. */
    public static long days(Span term) {
        return LocalDate.of(1970, 1, 1).plus(term.days()).toEpochDay();
    }
}
