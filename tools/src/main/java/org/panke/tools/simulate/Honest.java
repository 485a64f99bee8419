package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Contact;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;

/** Agents who register somebody well ahead, show them round, and redeem the showing code; and their honest mistakes. */
final class Honest {
    private final Office office;
    private final FollowUp followUp;

    Honest(Office office, FollowUp followUp) {
        this.office = office;
        this.followUp = followUp;
    }

    /** Somebody registered on {@code day} who arrives {@code ahead} days later. */
    void brings(ChannelKind kind, int day, int ahead) {
        long arrival = office.rhythm.arrival(day + ahead, office.dice);
        long registered = ahead == 0
            ? Math.max(arrival - lead(), office.rhythm.startOf(day) + 7 * Rhythm.HOUR + office.minutes(0, 55))
            : office.rhythm.registration(day, office.dice);
        boolean agency = kind == ChannelKind.AGENCY;
        double share = office.dice.share();
        if ((share -= Rates.COLLIDED) < 0) {
            collision(kind, registered, arrival);
        } else if ((share -= Rates.WITHDRAWN) < 0) {
            withdrawn(kind, registered, arrival);
        } else if (ahead == 0 && (share -= Rates.TOO_LATE) < 0) {
            tooLate(kind, arrival);
        } else if (agency && (share -= Rates.NO_CODE) < 0) {
            withoutCode(registered, arrival);
        } else if (agency && share - Rates.TOO_EARLY < 0) {
            tooEarly(registered);
        } else {
            plainly(kind, registered, arrival);
        }
    }

    /** From one hour to six, mostly near one. */
    private int lead() {
        double share = office.dice.share();
        return Rhythm.HOUR + (int) (5 * Rhythm.HOUR * share * share);
    }

    private void plainly(ChannelKind kind, long registered, long arrival) {
        Person person = office.somebody();
        Agent agent = office.agent(kind, registered);
        EventId registration =
            office.registers(agent, registered, office.shown(person.phone()), person.surname(), null);
        visits(person, agent, registration, arrival, redeems(kind) ? List.of(registration) : List.of(), null);
    }

    /** Agencies need the code; of the others, some use it all the same. */
    private boolean redeems(ChannelKind kind) {
        return kind == ChannelKind.AGENCY || office.dice.chance(0.6);
    }

    /** The visit and what follows. Where the visitor's words contradict the claim, two people mostly decide for it. */
    private void visits(Person person, Agent agent, EventId registration, long arrival, List<EventId> codes,
            @Nullable Plot plot) {
        Bringer bringer = Bringer.of(agent, registration);
        boolean forgets = office.dice.chance(Rates.SAYS_SELF);
        Visit visit = new Visit(office, person, arrival).broughtBy(bringer).redeems(codes).in(plot);
        EventId event = forgets ? visit.declares(Declaration.SELF).happens() : visit.happens();
        if (forgets && office.dice.chance(Rates.DECIDED)) {
            office.decides(event, Office.as(agent.channel()), arrival + office.days(1, 5), plot);
        }
        followUp.of(person, event, arrival, bringer, plot);
    }

    /** The agent registers when the customer is almost there. */
    private void tooLate(ChannelKind kind, long arrival) {
        Plot plot = office.plot(Scheme.MISTAKE, "TOO_LATE");
        Person person = office.somebody();
        Agent agent = office.agent(kind, arrival);
        long registered = arrival - office.minutes(3, office.promise.leadMinutes(arrival) - 2);
        EventId registration =
            office.registers(agent, registered, office.shown(person.phone()), person.surname(), plot);
        visits(person, agent, registration, arrival, List.of(registration), plot);
    }

    /** The customer comes when the registration is over. */
    private void tooEarly(long registered) {
        Plot plot = office.plot(Scheme.MISTAKE, "TOO_EARLY");
        Person person = office.somebody();
        Agent agent = office.agent(ChannelKind.AGENCY, registered);
        EventId registration =
            office.registers(agent, registered, office.shown(person.phone()), person.surname(), plot);
        int wait = Promise.LONGEST_AGENCY_DAYS + office.dice.between(1, 4);
        long arrival = office.rhythm.arrival(office.rhythm.dayOf(registered) + wait, office.dice);
        visits(person, agent, registration, arrival, List.of(registration), plot);
    }

    /** The agent is there, but the code is not redeemed. */
    private void withoutCode(long registered, long arrival) {
        Plot plot = office.plot(Scheme.MISTAKE, "NO_CODE");
        Person person = office.somebody();
        Agent agent = office.agent(ChannelKind.AGENCY, registered);
        EventId registration =
            office.registers(agent, registered, office.shown(person.phone()), person.surname(), plot);
        visits(person, agent, registration, arrival, List.of(), plot);
    }

    /** The agent gives up too soon: the customer comes by themselves after all. */
    private void withdrawn(ChannelKind kind, long registered, long arrival) {
        Plot plot = office.plot(Scheme.MISTAKE, "WITHDRAWN");
        Person person = office.somebody();
        Agent agent = office.agent(kind, registered);
        EventId registration =
            office.registers(agent, registered, office.shown(person.phone()), person.surname(), plot);
        office.withdraws(registration, registered + office.minutes(10, 50), plot);
        EventId visit = new Visit(office, person, arrival).in(plot).happens();
        followUp.of(person, visit, arrival, Bringer.NOBODY, plot);
    }

    /** Two agents of different channels register one person; the one who is there at the visit really brought them. */
    private void collision(ChannelKind kind, long registered, long arrival) {
        boolean earlier = office.dice.chance(0.5);
        Plot plot = office.plot(Scheme.COLLISION, earlier ? "RIVAL_EARLIER" : "RIVAL_LATER");
        Person person = office.somebody();
        Agent agent = office.agent(kind, registered);
        Agent rival = rivalOf(agent, registered);
        Contact shown = office.shown(person.phone());
        Contact rivals = office.shown(person.phone());
        long morning = office.rhythm.startOf(office.rhythm.dayOf(registered)) + 6 * Rhythm.HOUR;
        long other = earlier
            ? between(Math.min(morning, registered - Rhythm.MINUTE), registered - Rhythm.MINUTE)
            : between(registered + Rhythm.MINUTE, Math.max(registered + Rhythm.MINUTE, arrival - Rhythm.HOUR));
        office.registers(rival, other, rivals, person.surname(), plot);
        EventId registration = office.registers(agent, registered, shown, person.surname(), plot);
        boolean bothShow = agent.kind() == ChannelKind.AGENCY && rival.kind() == ChannelKind.AGENCY;
        boolean refused = earlier && shown instanceof Phone && rivals instanceof Phone && !bothShow;
        if (refused) {
            comesAllTheSame(person, agent, rival, arrival, plot);
        } else {
            visits(person, agent, registration, arrival, List.of(registration), plot);
        }
    }

    /** The agent's registration was refused, so there is no code; they come along, and the visitor names them. */
    private void comesAllTheSame(Person person, Agent agent, Agent rival, long arrival, Plot plot) {
        Bringer bringer = new Bringer(agent.channel(), agent.id(), null);
        EventId visit = new Visit(office, person, arrival).broughtBy(bringer).in(plot)
            .declares(new Declaration.By(agent.channel())).happens();
        if (rival.kind() != ChannelKind.AGENCY && office.dice.chance(Rates.DECIDED)) {
            office.decides(visit, Office.as(agent.channel()), arrival + office.days(1, 5), plot);
        }
        followUp.of(person, visit, arrival, bringer, plot);
    }

    private Agent rivalOf(Agent agent, long at) {
        ChannelKind[] kinds = ChannelKind.values();
        Agent rival = agent;
        while (rival.channel().equals(agent.channel())) {
            rival =
                office.agent(office.dice.chance(0.6) ? ChannelKind.AGENCY : kinds[office.dice.below(kinds.length)], at);
        }
        return rival;
    }

    private long between(long from, long to) {
        return from + office.dice.below((int) (to - from) + 1);
    }
}
