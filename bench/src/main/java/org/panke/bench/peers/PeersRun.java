package org.panke.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Judge;
import org.panke.attribution.Person;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.bench.Engine;
import org.panke.bench.Heats;
import org.panke.bench.PlainReader;
import org.panke.bench.Tally;
import org.panke.bench.World;
import org.panke.bench.WorldFile;
import org.panke.bench.Years;
import org.panke.formats.EventSource;
import org.panke.formats.Problem;
import org.panke.formats.ndjson.EventReader;

/**
 * Panke beside others on the same simulated events, in one process and one thread each, in turn. Panke does everything
 * the rules ask; the others only match registrations on full phones with visits.
 */
public final class PeersRun {
    private PeersRun() {
    }

    /** Arguments: a folder for the file, offices, months, rounds. */
    public static void main(String[] arguments) throws Exception {
        int offices = Integer.parseInt(arguments[1]);
        int months = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        World world = World.of(offices, months, World.VISITS);
        System.out.println("# held in memory");
        inMemory(world, rounds);
        System.out.println("# from the same file");
        WorldFile.main(new String[]{arguments[0], arguments[1], arguments[2], "0"});
        fromFile(Path.of(arguments[0], "events.ndjson"), world, rounds);
    }

    private static void inMemory(World world, int rounds) throws Exception {
        Years<Fact> all = Years.resolved(world);
        Years<Fact> some = new Years<>(all.projects().stream().map(PeersRun::whatOthersSee).toList());
        Journal journal = Journal.of(Years.asWritten(world).projects(), world.rules());
        Heats heats = new Heats();
        heats.add("Panke, all rules, all events", all.size(), () -> Engine.offices(all, world.rules()).findings());
        heats.add("Panke, all rules, the events below", some.size(),
            () -> Engine.offices(some, world.rules()).findings());
        List<Matching> matchings = List.of(new LoopMatching(journal), new DroolsMatching(journal),
            DuckMatching.window(journal), DuckMatching.group(journal), DuckMatching.asof(journal));
        agree(matchings.subList(0, 4));
        for (Matching matching : matchings) {
            heats.add(matching.name(), journal.size(), () -> brought(matching.winners()));
        }
        heats.run(rounds);
        for (Matching matching : matchings) {
            matching.close();
        }
    }

    private static List<Fact> whatOthersSee(List<Fact> year) {
        return year.stream().filter(fact -> fact instanceof Fact.CheckedIn visit && visit.role().equals(Role.VISITOR)
            || fact instanceof Fact.Registered asked && asked.party() instanceof Person).toList();
    }

    private static void agree(List<Matching> matchings) throws Exception {
        int[] first = matchings.getFirst().winners();
        for (Matching matching : matchings) {
            if (!Arrays.equals(first, matching.winners())) {
                throw new IllegalStateException(matching.name() + " finds other winners");
            }
        }
    }

    private static long brought(int[] winners) {
        return Arrays.stream(winners).filter(winner -> winner != Arrival.NATURAL).count();
    }

    private static void fromFile(Path file, World world, int rounds) throws Exception {
        long events = PlainReader.tokens(file.toString());
        Heats heats = new Heats();
        heats.add("Panke: read, resolve, judge by all rules", events, () -> judged(file, world.rules()));
        heats.add("Jackson: tokens only", events, () -> PlainReader.tokens(file.toString()));
        heats.add("Jackson: every value as a string", events, () -> PlainReader.values(file.toString()));
        try (DuckFile duck = new DuckFile(file, world.rules())) {
            heats.add("DuckDB: read_ndjson, join and window", events, duck::brought);
            heats.run(rounds);
        }
    }

    private static long judged(Path file, Rules rules) throws IOException {
        Tally tally = new Tally();
        Judge judge = new Judge(rules);
        try (EventReader reader = EventReader.open(file)) {
            var sink = new EventSource.Sink() {
                @Override
                public void event(Event event, long line) {
                    judge.accept(event, tally);
                }

                @Override
                public void problem(Problem problem) {
                    throw new IllegalStateException(problem.toString());
                }
            };
            while (reader.advance(sink)) {
                // to the end
            }
        }
        judge.finish(tally);
        return tally.findings();
    }
}
