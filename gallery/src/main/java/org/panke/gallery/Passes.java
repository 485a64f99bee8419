package org.panke.gallery;

/** How often a search goes through the gallery. Both find the same, to the last bit. */
public enum Passes {
    /** Once, comparing everything exactly. */
    ONE,
    /** Roughly in whole numbers first, which is a quarter of the memory to read; then exactly what could be nearest. */
    TWO
}
