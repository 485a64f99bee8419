package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Contact;
import org.panke.attribution.Decision;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.StaffId;

/** One sales office and everything its stories share: chance, calendar, rules, people, numbers, and the diary. */
final class Office {
    final ProjectId project;
    final Dice dice;
    final Rhythm rhythm;
    final Promise promise;
    final Roster roster;
    final Diary diary;
    final Numbers numbers;
    final Channels channels;
    /** Multiplies the rates of dishonest schemes. */
    final double dishonesty;
    private int people;

    Office(ProjectId project, Dice dice, Rhythm rhythm, Roster roster, Channels channels, double dishonesty) {
        this.project = project;
        this.dice = dice;
        this.rhythm = rhythm;
        this.promise = new Promise(rhythm);
        this.roster = roster;
        this.diary = new Diary(project, rhythm);
        this.numbers = new Numbers(dice.next());
        this.channels = channels;
        this.dishonesty = dishonesty;
    }

    Person somebody() {
        return new Person(project, ++people, numbers.next(), Surnames.any(dice));
    }

    Plot plot(Scheme scheme, String variant) {
        return new Plot(project, scheme, variant, diary.name('k'));
    }

    /** Seconds: from {@code least} to {@code most} minutes. */
    int minutes(int least, int most) {
        return dice.between(least * Rhythm.MINUTE, most * Rhythm.MINUTE);
    }

    int hours(int least, int most) {
        return minutes(least * 60, most * 60);
    }

    int days(int least, int most) {
        return hours(least * 24, most * 24);
    }

    /** An agent of this kind who may register at that time. */
    Agent agent(ChannelKind kind, long at) {
        Agent agent = roster.any(kind, dice);
        int day = rhythm.dayOf(at);
        boolean suspension = day >= rhythm.suspension() && day <= rhythm.suspension() + Rhythm.SUSPENDED_DAYS;
        while (suspension && agent.channel().equals(channels.suspended())) {
            agent = roster.any(kind, dice);
        }
        return agent;
    }

    /** The full number, or as often as agents do it the masked one. */
    Contact shown(Phone phone) {
        return dice.chance(Rates.MASKED) ? masked(phone) : phone;
    }

    Mask masked(Phone phone) {
        return Mask.of(phone, PhoneForm.FIRST3_LAST4);
    }

    EventId registers(Agent agent, long at, Contact contact, @Nullable String surname, @Nullable Plot plot) {
        return diary.plan(at, new Event.Registered(diary.stamp('r', at), agent.channel(), agent.id(), contact, surname),
            plot);
    }

    void withdraws(EventId registration, long at, @Nullable Plot plot) {
        diary.plan(at, new Event.RegistrationWithdrawn(diary.stamp('w', at), registration), plot);
    }

    void looksUp(StaffId staff, long at, Phone phone, @Nullable Plot plot) {
        diary.plan(at, new Event.PhoneLookedUp(diary.stamp('l', at), staff, phone), plot);
    }

    void renames(Phone phone, String surname, long at, @Nullable Plot plot) {
        diary.plan(at, new Event.NameChanged(diary.stamp('n', at), phone, surname), plot);
    }

    EventId merges(Phone phone, Phone other, long at, @Nullable Plot plot) {
        return diary.plan(at, new Event.PersonsMerged(diary.stamp('m', at), phone, other), plot);
    }

    void splits(Phone phone, Phone other, long at, @Nullable Plot plot) {
        diary.plan(at, new Event.PersonsSplit(diary.stamp('m', at), phone, other), plot);
    }

    EventId addsPhone(Phone phone, Phone other, long at, @Nullable Plot plot) {
        return diary.plan(at, new Event.PhoneAdded(diary.stamp('m', at), phone, other), plot);
    }

    void erases(Phone phone, long at, @Nullable Plot plot) {
        diary.plan(at, new Event.Erased(diary.stamp('z', at), phone), plot);
    }

    /** Two people decide; now and then one of them forgot to sign, and does it an hour later. */
    void decides(EventId caseId, Decision outcome, long at, @Nullable Plot plot) {
        String first = dice.chance(0.6) ? "manager-1" : "manager-2";
        long time = rhythm.office(at, dice);
        if (dice.chance(0.02)) {
            diary.plan(time, new Event.CaseDecided(diary.stamp('j', time), caseId, outcome, List.of(first)), plot);
            time += Rhythm.HOUR;
        }
        List<String> by = List.of(first, dice.chance(0.7) ? "director-1" : "director-2");
        diary.plan(time, new Event.CaseDecided(diary.stamp('j', time), caseId, outcome, by), plot);
    }

    static Decision as(@Nullable ChannelId channel) {
        return channel == null ? Decision.NATURAL : new Decision.ForChannel(channel);
    }
}
