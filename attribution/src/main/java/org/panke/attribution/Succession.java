package org.panke.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a rule document may follow on another while an office is at work: what has begun stays as it is, and nobody who
 * may have registered somebody is gone. So nothing that was accepted or given changes behind anybody.
 */
public final class Succession {
    private Succession() {
    }

    /** Why it may not. */
    public enum Why {
        /** The calendar would move under every term that runs. */
        ZONE,
        /** A channel is not there any more; it can be suspended. */
        CHANNEL_GONE,
        CHANNEL_KIND,
        /** A channel would be suspended, or not, at a time that has passed. */
        SUSPENDED_BEFORE,
        /** A version that has begun is not there, or says something else. */
        VERSION_CHANGED,
        /** A new version would begin at a time that has passed. */
        VERSION_BEFORE
    }

    /** @param about a channel's id or a version's number; empty for the zone */
    public record Objection(Why why, String about) {
    }

    /** Everything that speaks against it; nothing where it may follow. */
    public static List<Objection> objections(Rules before, Rules next, Instant now) {
        List<Objection> found = new ArrayList<>();
        if (!before.zone().equals(next.zone())) {
            found.add(new Objection(Why.ZONE, ""));
        }
        before.channels().values().forEach(channel -> of(channel, next, now)
            .ifPresent(why -> found.add(new Objection(why, channel.id().value()))));
        Rules whole = next.after(before);
        begun(before, now).filter(begun -> whole.versions().stream().noneMatch(begun::isSameAs))
            .forEach(begun -> found.add(about(Why.VERSION_CHANGED, begun)));
        begun(whole, now).filter(begun -> begun(before, now).noneMatch(known -> known.number() == begun.number()))
            .forEach(begun -> found.add(about(Why.VERSION_BEFORE, begun)));
        return found;
    }

    private static Stream<RuleVersion> begun(Rules rules, Instant now) {
        return rules.versions().stream().filter(version -> !now.isBefore(version.effectiveFrom()));
    }

    private static Objection about(Why why, RuleVersion version) {
        return new Objection(why, Integer.toString(version.number()));
    }

    private static Optional<Why> of(Channel channel, Rules next, Instant now) {
        Channel then = next.channels().get(channel.id());
        if (then == null) {
            return Optional.of(Why.CHANNEL_GONE);
        }
        if (then.kind() != channel.kind()) {
            return Optional.of(Why.CHANNEL_KIND);
        }
        return wasOtherwise(channel, then, now) ? Optional.of(Why.SUSPENDED_BEFORE) : Optional.empty();
    }

    /** Between two of these instants nothing changes: it is enough to look at each, and before the first. */
    private static boolean wasOtherwise(Channel before, Channel then, Instant now) {
        return Stream
            .concat(Stream.of(Instant.MIN),
                Stream.of(before, then).flatMap(each -> Stream.of(each.suspendedFrom(), each.suspendedUntil())
                    .flatMap(Stream::ofNullable)))
            .filter(at -> at.isBefore(now)).anyMatch(at -> before.isSuspendedAt(at) != then.isSuspendedAt(at));
    }
}
