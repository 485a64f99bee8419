package org.panke.consent.packs;

import org.panke.consent.Word;

/** Whether faces may be compared at all; the later is the stricter. */
public enum FaceMode implements Word {
    CONSENT, PROHIBITED
}
