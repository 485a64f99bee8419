package org.panke.gallery;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorOperators.Conversion;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Many rows at once: neighbours in a dimension are neighbours in a vector, so nothing rounded is added across lanes. */
final class LaneProducts implements Products {
    /** A tile has no more rows than four of the widest lanes. */
    private static final int WIDEST = 512;
    private static final VectorShape SHAPE =
        VectorShape.forBitSize(Math.min(WIDEST, VectorShape.preferredShape().vectorBitSize()));
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, SHAPE);
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, SHAPE);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHAPE);
    private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, SHAPE);
    /** As many bytes as there are shorts. */
    private static final VectorSpecies<Byte> HALF =
        VectorSpecies.of(byte.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
    private static final int LANES = FLOATS.length();
    /** So many vectors are added up at once. */
    private static final int ABREAST = 4;
    /** So many products of whole numbers fit into a short: 4 · 63 · 127 = 32,004. */
    private static final int FIT = 4;
    /** So many pairs of products of levels fit into a short without a sign: 256 · 15 · 15 = 57,600. */
    private static final int PAIRS = 128;
    /** The lower levels of two rows. */
    private static final short LOWER = 0x0f0f;

    /** Both tiles at once: of two places a processor fetches ahead what it would wait for in one. */
    @Override
    public void exact(float[] probe, float[] one, float[] other, float[] sums) {
        for (int row = 0; row < Block.TILE; row += ABREAST * LANES) {
            FloatVector a = FloatVector.zero(FLOATS);
            FloatVector b = a;
            FloatVector c = a;
            FloatVector d = a;
            FloatVector a2 = a;
            FloatVector b2 = a;
            FloatVector c2 = a;
            FloatVector d2 = a;
            for (int i = 0, at = row; i < probe.length; i++, at += Block.TILE) {
                FloatVector number = FloatVector.broadcast(FLOATS, probe[i]);
                a = FloatVector.fromArray(FLOATS, one, at).fma(number, a);
                a2 = FloatVector.fromArray(FLOATS, other, at).fma(number, a2);
                b = FloatVector.fromArray(FLOATS, one, at + LANES).fma(number, b);
                b2 = FloatVector.fromArray(FLOATS, other, at + LANES).fma(number, b2);
                c = FloatVector.fromArray(FLOATS, one, at + 2 * LANES).fma(number, c);
                c2 = FloatVector.fromArray(FLOATS, other, at + 2 * LANES).fma(number, c2);
                d = FloatVector.fromArray(FLOATS, one, at + 3 * LANES).fma(number, d);
                d2 = FloatVector.fromArray(FLOATS, other, at + 3 * LANES).fma(number, d2);
            }
            write(sums, row, a, b, c, d);
            write(sums, Block.TILE + row, a2, b2, c2, d2);
        }
    }

    private static void write(float[] sums, int at, FloatVector a, FloatVector b, FloatVector c, FloatVector d) {
        a.intoArray(sums, at);
        b.intoArray(sums, at + LANES);
        c.intoArray(sums, at + 2 * LANES);
        d.intoArray(sums, at + 3 * LANES);
    }

    @Override
    public void rough(byte[] probe, int from, int to, byte[] pairs, int[] sums) {
        for (int row = 0; row < Block.HALF; row += 2 * SHORTS.length()) {
            for (int part = from; part < to; part += 2 * PAIRS) {
                rough(probe, part, Math.min(to, part + 2 * PAIRS), pairs, row, sums);
            }
        }
    }

    /**
     * A short is two rows. It times a level is the products of both, one a byte, for 15 · 15 is less than 256. What is in the
     * upper bytes is added up by itself, and taken off the sum of both in the end.
     */
    private static void rough(byte[] probe, int from, int to, byte[] pairs, int row, int[] sums) {
        ShortVector both = ShortVector.zero(SHORTS);
        ShortVector upper = both;
        ShortVector both2 = both;
        ShortVector upper2 = both;
        for (int d = from, at = from / 2 * Block.ROWS + 2 * row; d < to; d += 2, at += Block.ROWS) {
            ShortVector one = ShortVector.broadcast(SHORTS, probe[d]);
            ShortVector other = ShortVector.broadcast(SHORTS, d + 1 < to ? probe[d + 1] : 0);
            ShortVector here = ByteVector.fromArray(BYTES, pairs, at).reinterpretAsShorts();
            ShortVector low = here.and(LOWER).mul(one);
            ShortVector high = here.lanewise(VectorOperators.LSHR, 4).and(LOWER).mul(other);
            both = both.add(low).add(high);
            upper = upper.add(low.lanewise(VectorOperators.LSHR, 8)).add(high.lanewise(VectorOperators.LSHR, 8));
            ShortVector there = ByteVector.fromArray(BYTES, pairs, at + BYTES.length()).reinterpretAsShorts();
            ShortVector low2 = there.and(LOWER).mul(one);
            ShortVector high2 = there.lanewise(VectorOperators.LSHR, 4).and(LOWER).mul(other);
            both2 = both2.add(low2).add(high2);
            upper2 = upper2.add(low2.lanewise(VectorOperators.LSHR, 8)).add(high2.lanewise(VectorOperators.LSHR, 8));
        }
        add(both.sub(upper.lanewise(VectorOperators.LSHL, 8)), sums, row);
        add(upper, sums, Block.HALF + row);
        add(both2.sub(upper2.lanewise(VectorOperators.LSHL, 8)), sums, row + SHORTS.length());
        add(upper2, sums, Block.HALF + row + SHORTS.length());
    }

    /** Adds shorts without a sign. */
    private static void add(ShortVector some, int[] sums, int at) {
        for (int part = 0; part < 2; part++) {
            int to = at + part * LANES;
            ints(some, VectorOperators.ZERO_EXTEND_S2I, part).add(IntVector.fromArray(INTS, sums, to)).intoArray(sums,
                to);
        }
    }

    @Override
    public int coarse(byte[] probe, byte[] rows, int from) {
        int together = SHORTS.length();
        IntVector sums = IntVector.zero(INTS);
        int i = 0;
        for (; i + FIT * together <= probe.length; i += FIT * together) {
            ShortVector some = products(probe, rows, from, i)
                .add(products(probe, rows, from, i + together))
                .add(products(probe, rows, from, i + 2 * together))
                .add(products(probe, rows, from, i + 3 * together));
            sums = sums.add(ints(some, VectorOperators.S2I, 0)).add(ints(some, VectorOperators.S2I, 1));
        }
        int sum = sums.reduceLanes(VectorOperators.ADD);
        for (; i < probe.length; i++) {
            sum += probe[i] * rows[from + i];
        }
        return sum;
    }

    private static ShortVector products(byte[] probe, byte[] rows, int from, int at) {
        return shorts(probe, at).mul(shorts(rows, from + at));
    }

    private static ShortVector shorts(byte[] numbers, int at) {
        return (ShortVector) ByteVector.fromArray(HALF, numbers, at).convertShape(VectorOperators.B2S, SHORTS, 0);
    }

    private static IntVector ints(ShortVector some, Conversion<Short, Integer> how, int part) {
        return (IntVector) some.convertShape(how, INTS, part);
    }
}
