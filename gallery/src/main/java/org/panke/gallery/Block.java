package org.panke.gallery;

import java.util.Arrays;

/**
 * Rows that are compared together. Rows that no snapshot counts yet may be written; a row that one counts is never written
 * while anybody may read it.
 */
final class Block {
    /** A multiple of every number of lanes that there is. */
    static final int ROWS = 64;

    /** One dimension after the other, of each the numbers of all rows. */
    private final float[] numbers;
    private final byte[] coarse;
    private final float[] steps = new float[ROWS];
    private final float[] rests = new float[ROWS];
    private final long[] ids = new long[ROWS];

    Block(int dimension) {
        this.numbers = new float[dimension * ROWS];
        this.coarse = new byte[dimension * ROWS];
    }

    void put(int row, TemplateId id, Template template) {
        float[] direction = template.exposed();
        Coarse roughly = Coarse.of(direction, Coarse.ROW);
        for (int d = 0; d < direction.length; d++) {
            numbers[d * ROWS + row] = direction[d];
            coarse[d * ROWS + row] = roughly.numbers()[d];
        }
        steps[row] = roughly.step();
        rests[row] = roughly.rest();
        ids[row] = id.value();
        Arrays.fill(roughly.numbers(), (byte) 0);
    }

    /** The same rows, but in one of them that of another block. */
    Block with(int row, Block other, int from) {
        Block copy = new Block(numbers.length / ROWS);
        System.arraycopy(numbers, 0, copy.numbers, 0, numbers.length);
        System.arraycopy(coarse, 0, copy.coarse, 0, coarse.length);
        System.arraycopy(steps, 0, copy.steps, 0, ROWS);
        System.arraycopy(rests, 0, copy.rests, 0, ROWS);
        System.arraycopy(ids, 0, copy.ids, 0, ROWS);
        copy.take(row, other, from);
        return copy;
    }

    private void take(int row, Block other, int from) {
        for (int at = 0; at < numbers.length; at += ROWS) {
            numbers[at + row] = other.numbers[at + from];
            coarse[at + row] = other.coarse[at + from];
        }
        steps[row] = other.steps[from];
        rests[row] = other.rests[from];
        ids[row] = other.ids[from];
    }

    /** Nothing of the row is left. */
    void wipe(int row) {
        for (int at = row; at < numbers.length; at += ROWS) {
            numbers[at] = 0;
            coarse[at] = 0;
        }
        steps[row] = 0;
        rests[row] = 0;
        ids[row] = 0;
    }

    /** Nothing of any row is left. */
    void wipe() {
        Arrays.fill(numbers, 0);
        Arrays.fill(coarse, (byte) 0);
        Arrays.fill(steps, 0);
        Arrays.fill(rests, 0);
        Arrays.fill(ids, 0);
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
        float sum = 0;
        for (int d = 0; d < probe.length; d++) {
            sum = Math.fma(probe[d], numbers[d * ROWS + row], sum);
        }
        return sum;
    }

    /** Whether the row's whole numbers are those of a template. */
    boolean isRoughly(int row, Template template) {
        byte[] roughly = Coarse.of(template.exposed(), Coarse.ROW).numbers();
        for (int d = 0; d < roughly.length; d++) {
            if (coarse[d * ROWS + row] != roughly[d]) {
                return false;
            }
        }
        return true;
    }

    void products(Products products, float[] probe, float[] sums) {
        products.of(probe, numbers, sums);
    }

    void products(Products products, byte[] probe, int[] sums) {
        products.of(probe, coarse, sums);
    }
}
