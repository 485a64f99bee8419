package org.panke.tools.simulate;

import org.panke.attribution.Phone;

/**
 * A project's supply of phone numbers that belong to nobody: no number twice in one project (up to a hundred million),
 * in an order that shows no pattern. Two projects have some numbers in common, as two offices have visitors in common.
 *
 * <p>They begin with segments that no operator gives to people (142, 143, 154, 160, 161, 163, 164, 168, 169, 179) and
 * have a 0 in fourth place. Agents are 199-0000-xxxx and following, staff 198-0000-xxxx.
 */
final class Numbers {
    private static final int[] SEGMENTS = {142, 143, 154, 160, 161, 163, 164, 168, 169, 179};
    private static final int SUPPLY = 100_000_000;
    private static final int HALF_BITS = 14;
    private static final int HALF = (1 << HALF_BITS) - 1;
    private static final int ROUNDS = 3;

    private final long key;
    private int handedOut;

    Numbers(long key) {
        this.key = key;
    }

    Phone next() {
        int place = scattered(handedOut++ % SUPPLY);
        return Phone.mainland(SEGMENTS[place / 10_000_000] * 100_000_000L + place % 10_000_000);
    }

    static Phone ofAgent(int number) {
        return Phone.mainland(199_0000_0000L + number);
    }

    static Phone ofStaff(int number) {
        return Phone.mainland(198_0000_0000L + number);
    }

    /** A Feistel network over 28 bits is a bijection; repeated until it falls inside the supply, it stays one. */
    private int scattered(int place) {
        int current = place;
        do {
            int left = current >>> HALF_BITS;
            int right = current & HALF;
            for (int round = 0; round < ROUNDS; round++) {
                int mixed = (int) (Dice.mixed(key + round * 0x632BE59BD9B4E019L + right) & HALF);
                int old = left;
                left = right;
                right = old ^ mixed;
            }
            current = left << HALF_BITS | right;
        } while (current >= SUPPLY);
        return current;
    }
}
