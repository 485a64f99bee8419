package org.panke.gallery;

/**
 * A direction in half a byte for each number, and how much of it that leaves out. Level n of 16 stands for (2n − 15) steps:
 * zero lies between two of them.
 *
 * @param levels from 0 to 15
 * @param heads where a comparison may already end, the whole last
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Rough(byte[] levels, float step, Head[] heads) {
    static final int HIGHEST = 15;
    /** How many heads there are: one half, three quarters, and the whole. */
    static final int HEADS = 3;
    /** Half of what is best for numbers of a bell's shape, of which few then lie beyond the last levels. */
    private static final double STEP = 0.335 / 2;

    /**
     * The first numbers of a direction.
     *
     * @param end where they end
     * @param total of their levels
     * @param length at least the length of what their levels stand for
     * @param rest at least the length of the difference between them and what their levels stand for
     * @param tail at least the length of all other numbers
     */
    record Head(int end, int total, float length, float rest, float tail) {
    }

    static Rough of(float[] direction) {
        double most = 0;
        double all = 0;
        for (float each : direction) {
            most = Math.max(most, Math.abs(each));
            all += (double) each * each;
        }
        float step = (float) Math.min(most / HIGHEST, Math.sqrt(all / direction.length) * STEP);
        byte[] levels = new byte[direction.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.clamp(Math.round((direction[i] / step + HIGHEST) / 2), 0, HIGHEST);
        }
        return new Rough(levels, step, heads(direction, levels, step));
    }

    /** An even number of numbers, but for the whole: two of them share a byte. */
    private static int end(int head, int dimension) {
        return head == HEADS - 1 ? dimension : dimension * (HEADS - 1 + head) / (2 * (HEADS - 1)) / 2 * 2;
    }

    private static Head[] heads(float[] direction, byte[] levels, float step) {
        Part[] parts = new Part[HEADS];
        for (int i = 0, from = 0; i < HEADS; from = end(i++, levels.length)) {
            parts[i] = part(direction, levels, step, from, end(i, levels.length));
        }
        Head[] heads = new Head[HEADS];
        Part head = Part.NONE;
        for (int i = 0; i < HEADS; i++) {
            head = head.and(parts[i]);
            Part tail = Part.NONE;
            for (int j = i + 1; j < HEADS; j++) {
                tail = tail.and(parts[j]);
            }
            heads[i] = new Head(end(i, levels.length), head.total, Coarse.atLeast(head.length),
                Coarse.atLeast(head.rest), Coarse.atLeast(tail.squares));
        }
        return heads;
    }

    /** Sums of some numbers: of their levels, of the squares of what these stand for, of what is left out, and of the numbers. */
    private record Part(int total, double length, double rest, double squares) {
        static final Part NONE = new Part(0, 0, 0, 0);

        Part and(Part next) {
            return new Part(total + next.total, length + next.length, rest + next.rest, squares + next.squares);
        }
    }

    private static Part part(float[] direction, byte[] levels, float step, int from, int to) {
        int total = 0;
        double length = 0;
        double rest = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double number = direction[i];
            double roughly = (double) step * (2 * levels[i] - HIGHEST);
            total += levels[i];
            length += roughly * roughly;
            rest += (number - roughly) * (number - roughly);
            squares += number * number;
        }
        return new Part(total, length, rest, squares);
    }

    /**
     * The product of what two heads stand for, in steps of both: the sum of all (2n − 15)(2m − 15). As long as there are
     * not more than 16,000 numbers, nothing is rounded.
     *
     * @param sum of all n·m
     * @param totals of all n and all m
     * @param end how many there are
     */
    static float product(float sum, float totals, float end) {
        return 4 * sum - 2 * HIGHEST * totals + HIGHEST * HIGHEST * end;
    }
}
