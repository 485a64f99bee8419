package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelKind;

/** One office, day after day: who sets out on a day, and all that then happens on it, in order. */
final class OfficeLife {
    private final Office office;
    private final double firstVisits;
    private final double registrationsPerOther;
    private final Natural natural;
    private final Honest honest;
    private final Interceptions interceptions;
    private final MaskFloods floods;
    private final Others others;
    private final InVain inVain;
    private final double visits;

    private int day;
    private long registered;
    private long other;
    private List<Planned> page = List.of();
    private int next;

    OfficeLife(Office office, SimulationOptions options) {
        this.office = office;
        this.visits = options.visitsPerDay();
        this.firstVisits = visits * Rates.FIRST_VISITS;
        this.registrationsPerOther = options.registrations() / (1 - options.registrations());
        Deals deals = new Deals(office);
        FollowUp followUp = new FollowUp(office, deals);
        this.natural = new Natural(office, followUp, deals);
        this.honest = new Honest(office, followUp);
        this.interceptions = new Interceptions(office, followUp);
        this.floods = new MaskFloods(office);
        this.others = new Others(office);
        this.inVain = new InVain(office);
    }

    /** What happens next, or null when the time simulated is over. */
    @Nullable Planned next() {
        while (next == page.size()) {
            if (day == office.rhythm.days()) {
                return null;
            }
            live();
        }
        return page.get(next++);
    }

    private void live() {
        double weight = office.rhythm.weight(day);
        for (int i = office.dice.poisson(firstVisits * Rates.NATURAL * weight); i > 0; i--) {
            natural.comes(day);
        }
        for (ChannelKind kind : ChannelKind.values()) {
            bring(kind);
        }
        double snatched = firstVisits * Rates.BY_AGENCY * Rates.SNATCHED * office.dishonesty;
        for (int i = office.dice.poisson(snatched * weight); i > 0; i--) {
            interceptions.snatches(day);
        }
        floods.of(day);
        others.of(day, visits * weight);
        fillUp();
        page = office.diary.tear(day++);
        next = 0;
    }

    /**
     * Those registered today, for today or one of the next days, so that every day gets the arrivals its season and weekday
     * ask for. On the first day also those who would have been registered before it.
     */
    private void bring(ChannelKind kind) {
        double[] shares = Rates.daysAhead(kind);
        double perDay = firstVisits * Rates.broughtBy(kind);
        double rest = 1;
        for (int ahead = 0; ahead < shares.length; ahead++) {
            double share = day == 0 ? rest : shares[ahead];
            rest -= shares[ahead];
            for (int i = office.dice.poisson(perDay * share * office.rhythm.weight(day + ahead)); i > 0; i--) {
                honest.brings(kind, day, ahead);
            }
        }
    }

    /** Registrations in vain, until they have their share of everything that has happened so far. */
    private void fillUp() {
        other += office.diary.events(day) - office.diary.registrations(day);
        registered += office.diary.registrations(day);
        while (registered < registrationsPerOther * other) {
            int before = office.diary.registrations(day);
            int events = office.diary.events(day);
            inVain.of(day);
            registered += office.diary.registrations(day) - before;
            other += office.diary.events(day) - events - (office.diary.registrations(day) - before);
        }
    }
}
