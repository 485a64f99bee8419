package org.panke.tools.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Declaration;
import org.panke.attribution.EventId;

/** An agent who stands beside a natural visitor's check-in and has codes of other people's registrations tried. */
final class CodeGuesses {
    private final Office office;
    private final FollowUp followUp;

    CodeGuesses(Office office, FollowUp followUp) {
        this.office = office;
        this.followUp = followUp;
    }

    /** A natural visitor who arrives then; in the first days, before the guesser knows a code, nothing odd happens. */
    void of(long arrival) {
        Agent guesser = office.roster.guesser(office.dice);
        List<EventId> codes = guesser.lately();
        Person person = office.somebody();
        @Nullable Plot plot = codes.isEmpty() ? null : office.plot(Scheme.CODE_GUESSING, "OTHERS_CODES");
        boolean persuaded = office.dice.chance(0.5);
        Visit visit = new Visit(office, person, arrival).in(plot).redeems(codes);
        EventId event = persuaded && plot != null
            ? visit.declares(new Declaration.By(guesser.channel())).happens()
            : visit.happens();
        followUp.of(person, event, arrival, Bringer.NOBODY, plot);
    }
}
