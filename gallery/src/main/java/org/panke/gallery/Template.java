package org.panke.gallery;

import java.util.Arrays;

/**
 * What an encoder made of one face: a direction. Cannot be printed, compared or serialised by accident; whoever is done with
 * it closes it, and its numbers are gone. Not for several threads while it is closed.
 */
public final class Template implements AutoCloseable {
    private final float[] direction;

    private Template(float[] direction) {
        this.direction = direction;
    }

    /**
     * The direction of a descriptor; its length is dropped.
     *
     * @throws IllegalArgumentException where it has none: it is empty, zero, or not all of it is a finite number
     */
    public static Template of(float[] descriptor) {
        double squares = 0;
        for (float each : descriptor) {
            squares += (double) each * each;
        }
        if (!(squares > 0) || squares == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a descriptor of " + descriptor.length + " numbers has no direction");
        }
        double length = Math.sqrt(squares);
        float[] direction = new float[descriptor.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (descriptor[i] / length);
        }
        return new Template(direction);
    }

    /**
     * What {@link #packed} made of one: the same direction but for a little.
     *
     * @throws IllegalArgumentException where it cannot have been made of any
     */
    public static Template unpacked(byte[] packed) {
        return of(Packing.unpacked(packed));
    }

    /**
     * In half a byte for each number and one byte more, for a code that its owner carries.
     *
     * @throws IllegalArgumentException where it has an odd number of numbers
     */
    public byte[] packed() {
        return Packing.packed(direction);
    }

    /** How many numbers it has. */
    public int dimension() {
        return direction.length;
    }

    /** The cosine with another, from -1 to 1: the numbers are multiplied and added one after the other, each rounded once. */
    float cosine(Template other) {
        float sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum = Math.fma(direction[i], other.direction[i], sum);
        }
        return sum;
    }

    /** Its numbers themselves, not a copy: a line that reads them is found by this name. */
    float[] exposed() {
        return direction;
    }

    @Override
    public void close() {
        Arrays.fill(direction, 0);
    }
}
