package org.panke.bench;

import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Judge;
import org.panke.attribution.Resolver;
import org.panke.attribution.Rules;
import org.panke.attribution.judging.GroupPurchases;
import org.panke.attribution.judging.Office;

/** The engine over years held in memory, project by project, on the calling thread. */
public final class Engine {
    private Engine() {
    }

    /** The engine alone, on resolved facts. */
    public static Tally offices(Years<Fact> years, Rules rules) {
        Tally tally = new Tally();
        for (List<Fact> year : years.projects()) {
            Office office = new Office(year.getFirst().stamp().project(), rules, new GroupPurchases());
            long sequence = 0;
            for (Fact fact : year) {
                office.accept(fact, ++sequence, tally);
            }
            office.finish(tally);
        }
        return tally;
    }

    /** The resolver and the engine. */
    static Tally resolving(Years<Event> years, Rules rules) {
        Tally tally = new Tally();
        for (List<Event> year : years.projects()) {
            Office office = new Office(year.getFirst().stamp().project(), rules, new GroupPurchases());
            Resolver resolver = new Resolver(rules);
            long sequence = 0;
            for (Event event : year) {
                office.accept(resolver.resolve(event), ++sequence, tally);
            }
            office.finish(tally);
        }
        return tally;
    }

    /** Everything a file's events meet: what notices one that came before, the resolver, the engine. */
    static Tally judged(Years<Event> years, Rules rules) {
        Tally tally = new Tally();
        for (List<Event> year : years.projects()) {
            Judge judge = new Judge(rules);
            for (Event event : year) {
                judge.accept(event, tally);
            }
            judge.finish(tally);
        }
        return tally;
    }
}
