package org.panke.tools.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.StaffId;

/** Who works at and for one office: agents and staff, the honest and the others. */
final class Roster {
    /** Agents for each visit a day, and the fewest of each kind: half of them may be away at any time. */
    private static final int AGENTS_PER_VISIT = 2;
    private static final int FEWEST = 6;
    private static final int VISITS_PER_STAFF = 8;
    /** One agency agent in so many lies in wait at the door. */
    private static final int AGENTS_PER_INTERCEPTOR = 25;

    private final ProjectId project;
    private final Map<ChannelKind, List<Agent>> agents = new EnumMap<>(ChannelKind.class);
    private final List<StaffId> staff = new ArrayList<>();
    private final List<Phone> staffPhones = new ArrayList<>();
    private final List<Agent> interceptors = new ArrayList<>();
    private final List<Agent> accomplices = new ArrayList<>();
    private final List<Agent> launderers = new ArrayList<>();
    private final List<Agent> flooders = new ArrayList<>();
    private final List<Agent> guessers = new ArrayList<>();

    Roster(ProjectId project, int index, SimulationOptions options, Channels channels, Dice dice) {
        this.project = project;
        int total = Math.max(FEWEST * 8, options.visitsPerDay() * AGENTS_PER_VISIT);
        int first = index * (total + 4 * FEWEST);
        int number = first;
        for (ChannelKind kind : ChannelKind.values()) {
            List<Agent> some = new ArrayList<>();
            int count = Math.max(FEWEST, (int) (total * Rates.inVain(kind)));
            for (int i = 0; i < count; i++) {
                AgentId id = new AgentId("a" + (index + 1) + "-" + (number - first + 1));
                some.add(new Agent(kind, channels.of(kind, dice), id, Numbers.ofAgent(number++)));
            }
            agents.put(kind, some);
        }
        int people = Math.max(FEWEST, options.visitsPerDay() / VISITS_PER_STAFF);
        for (int i = 0; i < people; i++) {
            staff.add(new StaffId("s" + (index + 1) + "-" + (i + 1)));
            staffPhones.add(Numbers.ofStaff(index * people + i));
        }
        if (options.dishonesty() > 0) {
            tempt();
        }
    }

    /** Dishonest agents come from the middle of their lists: neither the busiest nor the idlest. */
    private void tempt() {
        List<Agent> agency = agents.getOrDefault(ChannelKind.AGENCY, List.of());
        List<Agent> everybody = agents.getOrDefault(ChannelKind.PUBLIC, List.of());
        int next = agency.size() / 3;
        take(accomplices, agency.get(next++), Scheme.FLYING_ORDER, ring(0));
        take(accomplices, everybody.get(1), Scheme.FLYING_ORDER, ring(1));
        take(launderers, agency.get(next++), Scheme.LAUNDERING, null);
        take(launderers, everybody.get(2), Scheme.LAUNDERING, null);
        take(flooders, everybody.get(3), Scheme.MASK_FLOOD, null);
        take(flooders, agency.get(next++), Scheme.MASK_FLOOD, null);
        take(guessers, agency.get(next++), Scheme.CODE_GUESSING, null);
        for (int i = 0; i <= agency.size() / AGENTS_PER_INTERCEPTOR; i++) {
            take(interceptors, agency.get(next++), Scheme.INTERCEPTION, null);
        }
    }

    private static void take(List<Agent> role, Agent agent, Scheme scheme, @Nullable String ring) {
        agent.takesTo(scheme, ring);
        role.add(agent);
    }

    private String ring(int number) {
        return project.value() + "-g" + (number + 1);
    }

    /** Any agent of a kind; some work much more than others. */
    Agent any(ChannelKind kind, Dice dice) {
        List<Agent> some = agents.getOrDefault(kind, List.of());
        int drawn = dice.below(some.size());
        return some.get(dice.chance(0.5) ? drawn : Math.min(drawn, dice.below(some.size())));
    }

    /** Any agent, as often as their kind registers in vain. */
    Agent anyInVain(Dice dice) {
        double share = dice.share();
        for (ChannelKind kind : ChannelKind.values()) {
            share -= Rates.inVain(kind);
            if (share < 0) {
                return any(kind, dice);
            }
        }
        return any(ChannelKind.AGENCY, dice);
    }

    Agent interceptor(Dice dice) {
        return interceptors.get(dice.below(interceptors.size()));
    }

    /** An agent of a ring; their member of staff is {@link #insider}. */
    Agent accomplice(Dice dice) {
        return accomplices.get(dice.below(accomplices.size()));
    }

    StaffId insider(Agent accomplice) {
        return staff.get(accomplices.indexOf(accomplice));
    }

    Agent launderer(Dice dice) {
        return launderers.get(dice.below(launderers.size()));
    }

    List<Agent> flooders() {
        return List.copyOf(flooders);
    }

    Agent guesser(Dice dice) {
        return guessers.get(dice.below(guessers.size()));
    }

    StaffId anyStaff(Dice dice) {
        return staff.get(dice.below(staff.size()));
    }

    Phone anyStaffPhone(Dice dice) {
        return staffPhones.get(dice.below(staffPhones.size()));
    }

    void forEachAgent(Consumer<Agent> each) {
        agents.values().forEach(some -> some.forEach(each));
    }

    List<Phone> staffPhones() {
        return List.copyOf(staffPhones);
    }

    /** The truth about those who are not honest. */
    void confess(Consumer<? super Truth> truths) {
        forEachAgent(agent -> {
            if (!agent.isHonest()) {
                truths.accept(agent.truth(project));
            }
        });
        for (int i = 0; i < accomplices.size(); i++) {
            truths.accept(new Truth.OfStaff(project, staff.get(i), ring(i)));
        }
    }
}
