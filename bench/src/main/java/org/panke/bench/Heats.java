package org.panke.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several contenders, each once a round, in turn; the first is what the others are compared with. */
public final class Heats {
    private static final int WARMING = 3;

    private final List<Contender> contenders = new ArrayList<>();

    /**
     * @param events what one run works on
     * @param work gives a number by which runs are seen to agree
     */
    private record Contender(String name, long events, Work work, List<Spent> runs, List<Long> answers) {
    }

    /** What a contender does. */
    public interface Work {
        /** Runs once and gives a number that must come out each time. */
        long run() throws Exception;
    }

    /** Adds a contender. */
    public void add(String name, long events, Work work) {
        contenders.add(new Contender(name, events, work, new ArrayList<>(), new ArrayList<>()));
    }

    /** A few rounds to warm up, {@code rounds} that count, and the table of their medians. */
    public void run(int rounds) throws Exception {
        for (int round = 0; round < WARMING + rounds; round++) {
            for (Contender contender : contenders) {
                System.gc();
                long[] answer = new long[1];
                Spent spent = Spent.on(() -> answer[0] = contender.work().run());
                contender.answers().add(answer[0]);
                if (round >= WARMING) {
                    contender.runs().add(spent);
                }
            }
        }
        Contender first = contenders.getFirst();
        for (Contender contender : contenders) {
            print(contender, Median.of(first.runs(), Spent::wall) / first.events());
        }
    }

    private static void print(Contender contender, double firstEach) {
        if (contender.answers().stream().distinct().count() != 1) {
            throw new IllegalStateException(contender.name() + " gave " + contender.answers());
        }
        double wall = Median.of(contender.runs(), Spent::wall);
        double each = wall / contender.events();
        System.out.printf(Locale.ROOT,
            "%-48s %,10d events  %9.1f ms wall  %9.1f ms cpu  %8.1f ns/event  %6.2f million/s  %7.2f x  (%,d)%n",
            contender.name(), contender.events(), wall / 1e6, Median.of(contender.runs(), Spent::cpu) / 1e6, each,
            1e3 / each, each / firstEach, contender.answers().getFirst());
    }
}
