package org.panke.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The machine's own memory: how long one load takes when the next address is known only from the last, over growing
 * working sets. One number a cache line, each the place of the next, all on one random cycle.
 */
public final class MemoryLatency {
    private static final int LINE = 64;
    private static final int NUMBERS_A_LINE = LINE / Integer.BYTES;
    private static final long SMALLEST = 16 << 10;
    private static final int LOADS = 20_000_000;

    private MemoryLatency() {
    }

    /** Argument: the largest working set, in MiB (at most 8000). */
    public static void main(String[] arguments) throws Exception {
        long largest = Long.parseLong(arguments[0]) << 20;
        chase(new int[1 << 20], LOADS);
        for (long bytes = SMALLEST; bytes <= largest; bytes *= 4) {
            int[] next = cycle((int) (bytes / LINE));
            int[] end = {chase(next, Math.min(LOADS, 4 * (int) (bytes / LINE)))};
            Spent spent = Spent.on(() -> end[0] = chase(next, LOADS));
            System.out.printf(Locale.ROOT, "%,12d KiB  %6.1f ns a load%n", bytes >> 10, (double) spent.cpu() / LOADS);
            if (end[0] < 0) {
                throw new IllegalStateException("a place before the first");
            }
        }
    }

    /** Sattolo's shuffle: a single cycle through every line. */
    private static int[] cycle(int lines) {
        int[] next = new int[lines * NUMBERS_A_LINE];
        for (int i = 0; i < lines; i++) {
            next[i * NUMBERS_A_LINE] = i * NUMBERS_A_LINE;
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = lines - 1; i > 0; i--) {
            int other = random.nextInt(i) * NUMBERS_A_LINE;
            int mine = i * NUMBERS_A_LINE;
            int place = next[mine];
            next[mine] = next[other];
            next[other] = place;
        }
        return next;
    }

    private static int chase(int[] next, int loads) {
        int at = 0;
        for (int i = 0; i < loads; i++) {
            at = next[at];
        }
        return at;
    }
}
