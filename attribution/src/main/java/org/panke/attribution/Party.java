package org.panke.attribution;

import org.jspecify.annotations.Nullable;

/** Whom a registration names, resolved. */
public sealed interface Party permits Person, Party.Masked, Party.Nobody {
    /**
     * A masked number.
     *
     * @param mask null where the form is never allowed, so that nothing need be compared with it
     */
    record Masked(@Nullable MaskId mask, PhoneForm form) implements Party {
    }

    /** No phone could be read. */
    record Nobody() implements Party {
    }
}
