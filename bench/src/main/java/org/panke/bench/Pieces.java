package org.panke.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.panke.attribution.AgentId;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Resolver;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.Stamp;
import org.panke.attribution.judging.GroupPurchases;
import org.panke.attribution.judging.Office;
import org.panke.formats.phones.Phones;

/** Small pieces by themselves, with everything in the nearest caches: the least each can cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pieces {
    private static final int PEOPLE = 250;
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ChannelId OWN = new ChannelId("O1");
    private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");

    private final Rules rules = rules();
    private final List<Event> registrations = registrations();
    private final Resolver resolver = new Resolver(rules);
    private final List<Fact> brought = brought();

    /** A phone as it stands in a file, read. */
    @Benchmark
    public Object readPhone() {
        return Phones.parse("138 0000 1234");
    }

    /** A registration's phone and surname become numbers; everybody is known already. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void resolve(Blackhole hole) {
        for (Event registration : registrations) {
            hole.consume(resolver.resolve(registration));
        }
    }

    /** One person: a registration, its answer, the visit, the verdict it wins. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void registrationAndVerdict(Blackhole hole) {
        Office office = new Office(PROJECT, rules, new GroupPurchases());
        long sequence = 0;
        for (Fact fact : brought) {
            office.accept(fact, ++sequence, hole::consume);
        }
    }

    private static Rules rules() {
        Channel own = new Channel(OWN, ChannelKind.OWN, "O1", new Commission.Open(), Set.of(), null, null);
        return new Rules(Rules.CHINA, Set.of(), Map.of(OWN, own), Set.of(), List.of());
    }

    private static List<Event> registrations() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            events.add(new Event.Registered(stamp("r", i, 0), OWN, new AgentId("a" + i / 20), phone(i), "王"));
        }
        return events;
    }

    private List<Fact> brought() {
        Resolver own = new Resolver(rules);
        List<Fact> facts = new ArrayList<>();
        registrations.forEach(event -> facts.add(own.resolve(event)));
        for (int i = 0; i < PEOPLE; i++) {
            facts.add(own.resolve(new Event.CheckedIn(stamp("v", i, PEOPLE), phone(i), "王", Declaration.NONE, List.of(),
                null, null, Role.VISITOR, null)));
        }
        return facts;
    }

    private static Stamp stamp(String kind, int number, int minutesLater) {
        return new Stamp(new EventId(kind + number), PROJECT, MORNING.plusSeconds(60L * minutesLater + 20L * number));
    }

    private static Phone phone(int number) {
        return Phone.mainland(13800000000L + number);
    }
}
