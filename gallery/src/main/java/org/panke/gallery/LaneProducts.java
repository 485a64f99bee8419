package org.panke.gallery;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Many rows at once: neighbours in a dimension are neighbours in a vector, so nothing is ever added across lanes. */
final class LaneProducts implements Products {
    /** A block has no more rows than four of the widest lanes. */
    private static final int WIDEST = 512;
    private static final VectorShape SHAPE =
        VectorShape.forBitSize(Math.min(WIDEST, VectorShape.preferredShape().vectorBitSize()));
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, SHAPE);
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, SHAPE);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHAPE);
    /** As many bytes as there are shorts. */
    private static final VectorSpecies<Byte> BYTES =
        VectorSpecies.of(byte.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
    private static final int LANES = FLOATS.length();
    /** So many vectors are added up at once. */
    private static final int ABREAST = 4;
    /** So many products fit into a short: 4 · 63 · 127 = 32,004. */
    private static final int FIT = 4;

    @Override
    public void of(float[] probe, float[] rows, float[] sums) {
        for (int row = 0; row < Block.ROWS; row += ABREAST * LANES) {
            FloatVector a = FloatVector.zero(FLOATS);
            FloatVector b = a;
            FloatVector c = a;
            FloatVector d = a;
            for (int i = 0, at = row; i < probe.length; i++, at += Block.ROWS) {
                FloatVector number = FloatVector.broadcast(FLOATS, probe[i]);
                a = FloatVector.fromArray(FLOATS, rows, at).fma(number, a);
                b = FloatVector.fromArray(FLOATS, rows, at + LANES).fma(number, b);
                c = FloatVector.fromArray(FLOATS, rows, at + 2 * LANES).fma(number, c);
                d = FloatVector.fromArray(FLOATS, rows, at + 3 * LANES).fma(number, d);
            }
            a.intoArray(sums, row);
            b.intoArray(sums, row + LANES);
            c.intoArray(sums, row + 2 * LANES);
            d.intoArray(sums, row + 3 * LANES);
        }
    }

    @Override
    public void of(byte[] probe, byte[] rows, int[] sums) {
        int together = SHORTS.length();
        for (int row = 0; row < Block.ROWS; row += together) {
            IntVector low = IntVector.zero(INTS);
            IntVector high = low;
            int i = 0;
            for (; i + FIT <= probe.length; i += FIT) {
                int at = i * Block.ROWS + row;
                ShortVector some = shorts(rows, at).mul(probe[i])
                    .add(shorts(rows, at + Block.ROWS).mul(probe[i + 1]))
                    .add(shorts(rows, at + 2 * Block.ROWS).mul(probe[i + 2]))
                    .add(shorts(rows, at + 3 * Block.ROWS).mul(probe[i + 3]));
                low = low.add(ints(some, 0));
                high = high.add(ints(some, 1));
            }
            for (; i < probe.length; i++) {
                ShortVector one = shorts(rows, i * Block.ROWS + row).mul(probe[i]);
                low = low.add(ints(one, 0));
                high = high.add(ints(one, 1));
            }
            low.intoArray(sums, row);
            high.intoArray(sums, row + together / 2);
        }
    }

    private static ShortVector shorts(byte[] rows, int at) {
        return (ShortVector) ByteVector.fromArray(BYTES, rows, at).convertShape(VectorOperators.B2S, SHORTS, 0);
    }

    private static IntVector ints(ShortVector some, int part) {
        return (IntVector) some.convertShape(VectorOperators.S2I, INTS, part);
    }
}
