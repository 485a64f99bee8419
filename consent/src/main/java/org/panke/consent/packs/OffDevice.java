package org.panke.consent.packs;

import org.panke.consent.Word;

/** Whether face information may leave the machine it was made on; the later is the stricter. */
public enum OffDevice implements Word {
    CONTROLLER_PROCESSOR, SEPARATE_CONSENT, PROHIBITED
}
