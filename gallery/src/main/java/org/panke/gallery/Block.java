package org.panke.gallery;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Rows that are compared together, and from which change of the gallery to which each is there. A row that is not there
 * yet, or that nobody can still see, may be written; a row that somebody may see never is.
 */
final class Block {
    static final int ROWS = 128;
    static final int HALF = ROWS / 2;
    /** Rows whose exact numbers lie together, half of them: a multiple of every number of lanes that there is. */
    static final int TILE = ROWS / 2;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int HALF_BYTE = 4;
    /** So many numbers are kept of a head of a row. */
    private static final int ROUGH = 4;

    private final int dimension;
    /** One tile after the other; in each one dimension after the other, of each the numbers of all its rows. */
    private final float[][] numbers;
    /** Levels of two dimensions a byte, the earlier one below; one pair after the other, of each those of all rows. */
    private final byte[] pairs;
    /** Of each head, one after the other, its rows' steps, totals, rests and tails: what is asked for together lies together. */
    private final float[][] heads = new float[Rough.HEADS][ROUGH * ROWS];
    /** One row after the other. */
    private final byte[] coarse;
    private final float[] steps = new float[ROWS];
    private final float[] rests = new float[ROWS];
    private final long[] ids = new long[ROWS];
    private final AtomicLongArray since = new AtomicLongArray(ROWS);
    private final AtomicLongArray until = new AtomicLongArray(ROWS);

    Block(int dimension) {
        this.dimension = dimension;
        this.numbers = new float[ROWS / TILE][dimension * TILE];
        this.pairs = new byte[(dimension + 1) / 2 * ROWS];
        this.coarse = new byte[dimension * ROWS];
        for (int row = 0; row < ROWS; row++) {
            since.set(row, NEVER);
        }
    }

    /** From that change on the row is this template. */
    void put(int row, TemplateId id, Template template, long change) {
        float[] direction = template.exposed();
        Coarse coarsely = Coarse.of(direction, Coarse.ROW);
        Rough roughly = Rough.of(direction);
        float[] tile = numbers[row / TILE];
        for (int d = 0; d < dimension; d++) {
            tile[d * TILE + row % TILE] = direction[d];
            pairs[place(d, row)] |= (byte) (roughly.levels()[d] << shift(d));
        }
        for (int i = 0; i < Rough.HEADS; i++) {
            Rough.Head head = roughly.heads()[i];
            putHead(heads[i], row, roughly.step(), head.total(), head.rest(), head.tail());
        }
        System.arraycopy(coarsely.numbers(), 0, coarse, row * dimension, dimension);
        steps[row] = coarsely.step();
        rests[row] = coarsely.rest();
        ids[row] = id.value();
        Arrays.fill(coarsely.numbers(), (byte) 0);
        Arrays.fill(roughly.levels(), (byte) 0);
        until.set(row, NEVER);
        since.set(row, change);
    }

    private static void putHead(float[] head, int row, float... numbers) {
        for (int i = 0; i < ROUGH; i++) {
            head[i * ROWS + row] = numbers[i];
        }
    }

    /** From that change on the row is not there. */
    void end(int row, long change) {
        until.set(row, change);
    }

    /**
     * Whether the row is there after that change. The end is read first: where it is that of a later template in this row, then
     * what is read next is its beginning.
     */
    boolean isThere(int row, long change) {
        return until.get(row) > change && since.get(row) <= change;
    }

    /** Nothing of the row is left. */
    void wipe(int row) {
        since.set(row, NEVER);
        float[] tile = numbers[row / TILE];
        for (int at = row % TILE; at < tile.length; at += TILE) {
            tile[at] = 0;
        }
        for (int d = 0; d < dimension; d += 2) {
            pairs[place(d, row)] = 0;
        }
        for (float[] head : heads) {
            putHead(head, row, 0, 0, 0, 0);
        }
        Arrays.fill(coarse, row * dimension, (row + 1) * dimension, (byte) 0);
        steps[row] = 0;
        rests[row] = 0;
        ids[row] = 0;
    }

    TemplateId id(int row) {
        return new TemplateId(ids[row]);
    }

    float step(int row) {
        return steps[row];
    }

    float rest(int row) {
        return rests[row];
    }

    /** As {@link Template#cosine}, to the last bit. */
    float cosine(float[] probe, int row) {
        float[] tile = numbers[row / TILE];
        float sum = 0;
        for (int d = 0; d < probe.length; d++) {
            sum = Math.fma(probe[d], tile[d * TILE + row % TILE], sum);
        }
        return sum;
    }

    void cosines(Products products, float[] probe, float[] cosines) {
        products.exact(probe, numbers[0], numbers[1], cosines);
    }

    int coarsely(Products products, byte[] probe, int row) {
        return products.coarse(probe, coarse, row * dimension);
    }

    /** Adds the products of levels in the dimensions from one on to another. */
    void add(Products products, byte[] levels, int from, int to, int[] sums) {
        products.rough(levels, from, to, pairs, sums);
    }

    /**
     * How near each row may be, as far as the levels of a head tell, and the nearest of them.
     *
     * @param sums the products of the head's levels
     * @param slack what is to be added to each
     */
    float atMost(Rough probe, int head, float slack, int[] sums, float[] most) {
        Rough.Head of = probe.heads()[head];
        float[] rows = heads[head];
        for (int row = 0; row < ROWS; row++) {
            float about =
                Rough.product(sums[row], of.total() + rows[ROWS + row], of.end()) * (probe.step() * rows[row]);
            most[row] = about + (rows[2 * ROWS + row] * of.length() + rows[3 * ROWS + row] * of.tail() + slack);
        }
        float nearest = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < ROWS; row++) {
            nearest = Math.max(nearest, most[row]);
        }
        return nearest;
    }

    /** The level of a row in a dimension. */
    static int level(byte[] pairs, int dimension, int row) {
        return pairs[place(dimension, row)] >> shift(dimension) & Rough.HIGHEST;
    }

    /** A row of the first half lies beside the one of the second half with which it is multiplied. */
    private static int place(int dimension, int row) {
        return dimension / 2 * ROWS + 2 * (row % HALF) + row / HALF;
    }

    private static int shift(int dimension) {
        return dimension % 2 * HALF_BYTE;
    }

    /** Whether the row's whole numbers, or its levels, are those of a template. */
    boolean isRoughly(int row, Template template) {
        byte[] coarsely = Coarse.of(template.exposed(), Coarse.ROW).numbers();
        byte[] roughly = Rough.of(template.exposed()).levels();
        boolean isCoarse = true;
        boolean isRough = true;
        for (int d = 0; d < dimension; d++) {
            isCoarse &= coarse[row * dimension + d] == coarsely[d];
            isRough &= level(pairs, d, row) == roughly[d];
        }
        return isCoarse || isRough;
    }
}
