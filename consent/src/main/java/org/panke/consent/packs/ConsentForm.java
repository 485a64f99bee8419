package org.panke.consent.packs;

import org.panke.consent.Word;

/** How consent is given; the later is the stricter. */
public enum ConsentForm implements Word {
    SEPARATE, EXPLICIT, WRITTEN_RELEASE
}
