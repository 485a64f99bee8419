package org.panke.attribution.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Mode;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;

/** 10. After any history, two channels register one number at one instant. */
final class Exclusion {
    private static final List<String> CHANNELS = List.of("A1", "A2", "O1", "U1");

    private Exclusion() {
    }

    /** Where each alone would be accepted and one of them excludes others, the first is accepted and the second not. */
    static Optional<String> exactlyOneIsAccepted(History history) {
        if (history.events().isEmpty()) {
            return Optional.empty();
        }
        for (Phone phone : Dice.PHONES) {
            for (String one : CHANNELS) {
                for (String other : CHANNELS) {
                    Optional<String> broken = one.equals(other) ? Optional.empty() : both(history, one, other, phone);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> both(History history, String one, String other, Phone phone) {
        Instant now = history.events().stream().map(Event::at).max(Comparator.naturalOrder()).orElseThrow();
        Event first = registered("first", now, one, phone);
        Event second = registered("second", now, other, phone);
        List<Answer.Accepted> alone = accepted(history, first);
        List<Answer.Accepted> otherAlone = accepted(history, second);
        if (alone.isEmpty() || otherAlone.isEmpty() || isOverAtOnce(alone.getFirst())
            || alone.getFirst().registration().mode() == Mode.FIRST_SHOWING
                && otherAlone.getFirst().registration().mode() == Mode.FIRST_SHOWING) {
            return Optional.empty();
        }
        List<Answer.Accepted> both = accepted(history, first, second);
        return both.equals(alone) ? Optional.empty()
            : Optional.of(one + " and " + other + " register at once: " + both);
    }

    private static boolean isOverAtOnce(Answer.Accepted accepted) {
        return !accepted.registration().until().isAfter(accepted.registration().at());
    }

    private static Event registered(String id, Instant at, String channel, Phone phone) {
        return new Event.Registered(new Stamp(new EventId(id), new ProjectId("P1"), at), new ChannelId(channel),
            new AgentId("new"), phone, "王");
    }

    private static List<Answer.Accepted> accepted(History history, Event... last) {
        List<Event> events = new ArrayList<>(history.events());
        events.addAll(List.of(last));
        return Said.results(history.rules(), events).stream().skip(history.events().size())
            .flatMap(List<Finding>::stream)
            .filter(Answer.Accepted.class::isInstance).map(Answer.Accepted.class::cast).toList();
    }
}
