package org.panke.attribution.judging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Parameter;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Span;
import org.panke.attribution.Terms;

/** The project's rules as the judge turns to them: the version in force, the channels, the calendar. */
final class Rulebook {
    private static final RuleVersion BEFORE_ANY = RuleVersion.standard();

    private Rules rules;
    private final Calendar calendar;
    private final Map<ChannelId, ChannelBook> channels = new HashMap<>();
    private ChannelBook[] books;
    private @Nullable RuleVersion last;
    private Instant lastFrom = Instant.MAX;
    private Instant lastTo = Instant.MIN;

    Rulebook(Rules rules) {
        this.rules = rules;
        this.calendar = new Calendar(rules.zone());
        rules.channels().values().forEach(channel -> channels.put(channel.id(), new ChannelBook(channel)));
        this.books = channels.values().toArray(ChannelBook[]::new);
    }

    /** Turns to these rules; what the channels did under those before is not forgotten. */
    void follow(Rules next) {
        rules = next;
        next.channels().values().forEach(channel -> {
            ChannelBook known = channels.get(channel.id());
            if (known == null) {
                channels.put(channel.id(), new ChannelBook(channel));
            } else {
                known.follow(channel);
            }
        });
        books = channels.values().toArray(ChannelBook[]::new);
        last = null;
        lastFrom = Instant.MAX;
        lastTo = Instant.MIN;
    }

    /** The version in force at an instant, or null before the first. */
    @Nullable RuleVersion inForce(Instant at) {
        if (at.isBefore(lastFrom) || !at.isBefore(lastTo)) {
            turnTo(at);
        }
        return last;
    }

    /** What a visit is judged by: before the first version, the defaults. */
    RuleVersion forVisit(Instant at) {
        RuleVersion version = inForce(at);
        return version == null ? BEFORE_ANY : version;
    }

    private void turnTo(Instant at) {
        last = null;
        lastFrom = Instant.MIN;
        lastTo = Instant.MAX;
        for (RuleVersion version : rules.versions()) {
            if (at.isBefore(version.effectiveFrom())) {
                lastTo = version.effectiveFrom();
                return;
            }
            last = version;
            lastFrom = version.effectiveFrom();
        }
    }

    /** The number a verdict names, or null before the first version. */
    static @Nullable Integer numberOf(RuleVersion version) {
        return version == BEFORE_ANY ? null : Integer.valueOf(version.number());
    }

    /** The terms of the newest version, for what is said at the end. */
    Terms latest() {
        return rules.versions().getLast().natural();
    }

    @SuppressWarnings("ReferenceEquality") // a short cut: mostly the very id asked for before
    @Nullable ChannelBook channel(ChannelId id) {
        for (ChannelBook book : books) {
            if (book.lastAsked == id) {
                return book;
            }
        }
        ChannelBook book = channels.get(id);
        if (book != null) {
            book.lastAsked = id;
        }
        return book;
    }

    boolean isSuspended(ChannelId id, Instant at) {
        ChannelBook book = channel(id);
        return book == null || book.channel().isSuspendedAt(at);
    }

    long day(Instant instant) {
        return calendar.day(instant);
    }

    /** When a term of these terms ends that begins at {@code from}. */
    Instant end(Instant from, Terms terms, Parameter<Span> term) {
        return calendar.end(from, terms.get(term), terms.get(Parameter.DAY_COUNTING));
    }
}
