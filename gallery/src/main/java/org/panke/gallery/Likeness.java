package org.panke.gallery;

/** Whom in a gallery a face looks like. */
public sealed interface Likeness {
    /** Nobody there. */
    record Nobody() implements Likeness {
    }

    /** Somebody, not surely enough: a person is asked. */
    record Perhaps(TemplateId id) implements Likeness {
    }

    /** This one. */
    record Surely(TemplateId id) implements Likeness {
    }
}
