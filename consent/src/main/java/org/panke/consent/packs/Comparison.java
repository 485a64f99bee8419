package org.panke.consent.packs;

import org.panke.consent.Word;

/** What may be compared with what: one visitor with their own pass, or with everybody enrolled in one project. */
public enum Comparison implements Word {
    ONE_TO_ONE, ONE_TO_MANY
}
