package org.panke.formats.ndjson;

import org.panke.formats.Problem.Expectation;

/** A field holds what it cannot mean. Thrown only between the classes of this package. */
final class BadField extends Exception {
    final Field field;
    /** Which item of a list, or -1. */
    final int item;
    /** The field's own words, or their shape; empty where nothing was found. */
    final String found;
    final Expectation expected;

    BadField(Field field, int item, String found, Expectation expected) {
        super(field.key(), null, false, false);
        this.field = field;
        this.item = item;
        this.found = found;
        this.expected = expected;
    }
}
