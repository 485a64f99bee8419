package org.panke.gallery;

/**
 * A direction in whole numbers of a byte, and how much of it that leaves out.
 *
 * @param numbers a number times {@code step} is about what it stands for
 * @param rest at least the length of the difference between the direction and what the numbers stand for
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Coarse(byte[] numbers, float step, float rest) {
    /** The largest number of a row. */
    static final int ROW = Byte.MAX_VALUE;
    /** The largest of a probe: four of its products with a row's numbers fit into a short. */
    static final int PROBE = 63;
    /** More than any rounding here. */
    private static final double UP = 1 + 1e-6;

    static Coarse of(float[] direction, int largest) {
        float most = 0;
        for (float each : direction) {
            most = Math.max(most, Math.abs(each));
        }
        float step = most / largest;
        byte[] numbers = new byte[direction.length];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.clamp(Math.round(direction[i] / step), -largest, largest);
            double rest = direction[i] - (double) step * numbers[i];
            squares += rest * rest;
        }
        return new Coarse(numbers, step, atLeast(squares));
    }

    /** At least the length of what the numbers stand for. */
    float length() {
        long squares = 0;
        for (byte each : numbers) {
            squares += each * each;
        }
        return atLeast((double) step * step * squares);
    }

    /** At least the length that has such squares. */
    static float atLeast(double squares) {
        return (float) (Math.sqrt(squares) * UP + Float.MIN_NORMAL);
    }
}
