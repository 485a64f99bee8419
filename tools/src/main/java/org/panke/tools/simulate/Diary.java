package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;

/**
 * What is going to happen at one office, day by day. A story writes all its events into it at once, however far ahead;
 * a day is torn out when everything on it is known. So memory holds what is planned, never what is past.
 */
final class Diary {
    private final ProjectId project;
    private final String prefix;
    private final Rhythm rhythm;
    private final List<@Nullable List<Planned>> days;
    private final int[] registrations;
    private int today;
    private int names;
    private int plans;

    Diary(ProjectId project, Rhythm rhythm) {
        this.project = project;
        this.prefix = project.value() + "-";
        this.rhythm = rhythm;
        this.days = new ArrayList<>(Collections.nCopies(rhythm.days(), null));
        this.registrations = new int[rhythm.days()];
    }

    /** A new name within the project, beginning with a letter for its kind: {@code P3-r1024}. */
    String name(char kind) {
        return prefix + kind + ++names;
    }

    Stamp stamp(char kind, long at) {
        return stamp(kind, at, null);
    }

    Stamp stamp(char kind, long at, @Nullable String actor) {
        return new Stamp(new EventId(name(kind)), project, Planned.instant(at), actor);
    }

    /** Writes down an event; one beyond the last day is forgotten, since nothing before it can refer to it. */
    EventId plan(long at, Event event, @Nullable Plot plot, @Nullable Truth truth, @Nullable Person introduces) {
        int day = rhythm.dayOf(at);
        if (day < today) {
            throw new IllegalStateException("a story wrote into the past: " + event.getClass().getSimpleName());
        }
        if (day < days.size()) {
            List<Planned> page = days.get(day);
            if (page == null) {
                page = new ArrayList<>();
                days.set(day, page);
            }
            page.add(new Planned(at, ++plans, event, plot, truth, introduces));
            if (event instanceof Event.Registered) {
                registrations[day]++;
            }
        }
        return event.id();
    }

    EventId plan(long at, Event event, @Nullable Plot plot) {
        return plan(at, event, plot, null, null);
    }

    /** Registrations planned for a day. */
    int registrations(int day) {
        return registrations[day];
    }

    /** Events planned for a day. */
    int events(int day) {
        List<Planned> page = days.get(day);
        return page == null ? 0 : page.size();
    }

    /** Tears out a day, in the order in which things happen on it. */
    List<Planned> tear(int day) {
        List<Planned> page = days.get(day);
        days.set(day, null);
        today = day + 1;
        if (page == null) {
            return List.of();
        }
        page.sort(null);
        return page;
    }
}
