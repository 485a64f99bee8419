package org.panke.gallery;

import java.util.random.RandomGenerator;

/** Templates of nobody, from chance. */
final class Faces {
    private final RandomGenerator random;
    private final int dimension;

    Faces(RandomGenerator random, int dimension) {
        this.random = random;
        this.dimension = dimension;
    }

    /** Of somebody new; of kinds that encoders make and of kinds that they should not. */
    Template any() {
        return switch (random.nextInt(4)) {
            case 0 -> Template.of(sparse());
            case 1 -> Template.of(uneven());
            default -> Template.of(even());
        };
    }

    /** The same direction but for a little. */
    Template like(Template other, float little) {
        float[] numbers = other.exposed().clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += little * (float) random.nextGaussian() / (float) Math.sqrt(dimension);
        }
        return Template.of(numbers);
    }

    float[] even() {
        float[] numbers = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private float[] sparse() {
        float[] numbers = new float[dimension];
        numbers[random.nextInt(dimension)] = random.nextBoolean() ? 1 : -1;
        numbers[random.nextInt(dimension)] += random.nextFloat() / 1_000 + 1e-9f;
        return numbers;
    }

    private float[] uneven() {
        float[] numbers = even();
        for (int i = 0; i < dimension; i++) {
            numbers[i] *= (float) Math.pow(10, -random.nextInt(6));
        }
        return numbers;
    }
}
