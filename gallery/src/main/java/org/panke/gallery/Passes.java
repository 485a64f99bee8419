package org.panke.gallery;

/** How often a search goes through the gallery. Both say the same of a face. */
public enum Passes {
    /** Once, comparing everything exactly. */
    ONE,
    /** Roughly first, which is an eighth of the memory to read; then exactly what could be nearest, and near enough to matter. */
    TWO
}
