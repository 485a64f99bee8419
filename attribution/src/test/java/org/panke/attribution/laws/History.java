package org.panke.attribution.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.attribution.Rules;
import org.panke.attribution.story.OfficeRules;

/** A rule document and events under it, in order. */
public final class History {
    /** One thing the rules say differently from their defaults, as a sentence and as a change. */
    public record Knob(String text, Consumer<OfficeRules> turn) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final List<Knob> knobs;
    private final List<Event> events;
    private final Rules rules;

    History(List<Knob> knobs, List<Event> events) {
        this(knobs, events, rules(knobs));
    }

    private History(List<Knob> knobs, List<Event> events, Rules rules) {
        this.knobs = List.copyOf(knobs);
        this.events = List.copyOf(events);
        this.rules = rules;
    }

    private static Rules rules(List<Knob> knobs) {
        OfficeRules office = OfficeRules.office();
        knobs.forEach(knob -> knob.turn().accept(office));
        return office.rules();
    }

    List<Knob> knobs() {
        return knobs;
    }

    public List<Event> events() {
        return events;
    }

    public Rules rules() {
        return rules;
    }

    public History withEvents(List<Event> others) {
        return new History(knobs, others, rules);
    }

    /** Whether no instant lies before an earlier one, but for events that are sent again. */
    boolean isInOrder() {
        Instant latest = Instant.MIN;
        Set<String> ids = new HashSet<>();
        for (Event event : events) {
            boolean first = ids.add(event.stamp().project() + "/" + event.id());
            if (first && event.at().isBefore(latest)) {
                return false;
            }
            latest = first ? event.at() : latest;
        }
        return true;
    }

    History without(int index) {
        List<Event> fewer = new ArrayList<>(events);
        fewer.remove(index);
        return withEvents(fewer);
    }

    History with(int index, Event event) {
        List<Event> changed = new ArrayList<>(events);
        changed.set(index, event);
        return withEvents(changed);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("rules: ").append(knobs).append('\n');
        events.forEach(event -> text.append(Line.of(event, rules().zone())).append('\n'));
        return text.toString();
    }
}
