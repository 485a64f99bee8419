package org.panke.gallery;

/**
 * How alike two templates are, as a number. For a tool that measures a model on pictures of its operator's own, and for
 * nothing else: what serves anybody says {@link Sameness} and no more, for whoever sees a number can climb.
 */
public final class Alikeness {
    private Alikeness() {
    }

    /** Their cosine, from -1 to 1. @throws IllegalArgumentException where models differ in dimension */
    public static float of(Template carried, Template looked) {
        return carried.cosine(looked);
    }
}
