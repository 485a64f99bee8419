package org.panke.consent.packs;

import org.panke.consent.Word;

/** Words of fields that no pack can change. */
public enum Constant implements Word {
    PROHIBITED, CORROBORATING_ONLY, NOT_STORED, IMMEDIATE
}
