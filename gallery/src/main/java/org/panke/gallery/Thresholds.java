package org.panke.gallery;

/**
 * What cosine says that two faces are one, and below what they are two; between them a person is asked. They are measured
 * for a model and a number of people enrolled, and never guessed.
 *
 * @param different below it: two people
 * @param same from it on: one person
 */
public record Thresholds(float different, float same) {
    /** @throws IllegalArgumentException unless -1 ≤ different ≤ same ≤ 1 */
    public Thresholds {
        if (!(different >= -1 && different <= same && same <= 1)) {
            throw new IllegalArgumentException("no thresholds: " + different + " and " + same);
        }
    }

    /** Whether two templates are of one person. @throws IllegalArgumentException where models differ in dimension */
    public Sameness of(Template one, Template other) {
        if (one.dimension() != other.dimension()) {
            throw new IllegalArgumentException(
                "templates of " + one.dimension() + " and " + other.dimension() + " numbers");
        }
        return of(one.cosine(other));
    }

    Sameness of(float cosine) {
        if (cosine >= same) {
            return Sameness.SAME;
        }
        // what is no number is nobody
        return cosine >= different ? Sameness.UNDECIDED : Sameness.DIFFERENT;
    }
}
