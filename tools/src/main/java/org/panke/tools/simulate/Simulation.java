package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;

/**
 * A world of sales offices in which it is known who really brought whom. It is lived anew at each call, always the same
 * way, and streams: memory holds the next few days of each office, never what is past.
 */
public final class Simulation {
    private final SimulationOptions options;
    private final Channels channels;
    private final Rhythm rhythm;

    private Simulation(SimulationOptions options) {
        this.options = options;
        this.channels = new Channels(options.visitsPerDay());
        this.rhythm = new Rhythm(options.start(), options.months());
    }

    public static Simulation of(SimulationOptions options) {
        return new Simulation(options);
    }

    public SimulationOptions options() {
        return options;
    }

    /** Days simulated. */
    public int days() {
        return rhythm.days();
    }

    /** The rule file that goes with it: rules.yaml. */
    public String rules() {
        List<Roster> rosters = new ArrayList<>();
        for (int i = 0; i < options.projects(); i++) {
            rosters.add(office(i).roster);
        }
        return new RulesSheet(options, channels, rhythm, rosters).yaml();
    }

    /** Every event, by instant; those of one instant by project, and within a project in the order of its own sequence. */
    public void forEach(Consumer<? super Event> events) {
        forEach(events, truth -> {
        });
    }

    /** As {@link #forEach(Consumer)}, and after each event the truth that belongs to it. */
    public void forEach(Consumer<? super Event> events, Consumer<? super Truth> truths) {
        List<OfficeLife> lives = new ArrayList<>();
        for (int i = 0; i < options.projects(); i++) {
            Office office = office(i);
            office.roster.confess(truths);
            lives.add(new OfficeLife(office, options));
        }
        ByTime world = new ByTime(lives);
        for (Planned planned = world.next(); planned != null; planned = world.next()) {
            planned.tell(events, truths);
        }
    }

    /** Every event, project by project, each by instant. */
    public void forEachByProject(Consumer<? super Event> events) {
        forEachByProject(events, truth -> {
        });
    }

    /** As {@link #forEachByProject(Consumer)}, and after each event the truth that belongs to it. */
    public void forEachByProject(Consumer<? super Event> events, Consumer<? super Truth> truths) {
        for (int i = 0; i < options.projects(); i++) {
            Office office = office(i);
            office.roster.confess(truths);
            OfficeLife life = new OfficeLife(office, options);
            for (Planned planned = life.next(); planned != null; planned = life.next()) {
                planned.tell(events, truths);
            }
        }
    }

    private Office office(int index) {
        ProjectId project = new ProjectId("P" + (index + 1));
        Dice dice = new Dice(Dice.seedOf(options.seed(), index));
        Roster roster = new Roster(project, index, options, channels, dice);
        return new Office(project, dice, rhythm, roster, channels, options.dishonesty());
    }
}
