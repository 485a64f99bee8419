package org.panke.bench.peers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with one rule. A session a project; a registration stays in it while it may win, a visit while it is matched,
 * so that the session holds no more than it must.
 */
final class DroolsMatching implements Matching {
    private static final String RULE = """
            package matching

            import org.panke.bench.peers.Arrival
            import org.panke.bench.peers.Claim

            rule "the earliest registration that may win does"
            when
                $arrival : Arrival($person : person, $at : at)
                $claim : Claim(person == $person, from <= $at, until > $at, $number : number)
                not Claim(person == $person, from <= $at, until > $at, number < $number)
            then
                $arrival.wonBy($claim);
            end
            """;

    private final Journal journal;
    private final KieBase rules;

    DroolsMatching(Journal journal) {
        this.journal = journal;
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/matching.drl", RULE);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public String name() {
        return "Drools 10.2, one rule, a session a project";
    }

    @Override
    public int[] winners() {
        int[] winners = new int[journal.arrivals()];
        Arrays.fill(winners, Arrival.NATURAL);
        for (Journal.Project project : journal.projects()) {
            KieSession session = rules.newKieSession();
            try {
                match(project, session, winners);
            } finally {
                session.dispose();
            }
        }
        return winners;
    }

    private record Held(FactHandle handle, long until) {
    }

    private static void match(Journal.Project project, KieSession session, int[] winners) {
        Queue<Held> held = new PriorityQueue<>(Comparator.comparingLong(Held::until));
        for (Object happening : project.happenings()) {
            if (happening instanceof Claim claim) {
                held.add(new Held(session.insert(claim), claim.getUntil()));
            } else if (happening instanceof Arrival arrival) {
                for (Held first = held.peek(); first != null && first.until() <= arrival.getAt(); first = held.peek()) {
                    session.delete(held.remove().handle());
                }
                arrival.forgetWinner();
                FactHandle visit = session.insert(arrival);
                session.fireAllRules();
                session.delete(visit);
                winners[arrival.getNumber()] = arrival.getWinner();
            }
        }
    }
}
