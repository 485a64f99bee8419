package org.panke.attribution.laws;

import java.util.Optional;

/** Something that must be true of every history. */
interface Law {
    /** What is wrong, in words; empty where the history obeys. */
    Optional<String> brokenBy(History history);
}
