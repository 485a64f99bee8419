package org.panke.consent.packs;

import org.panke.consent.Word;

/** What a pack rests on. */
public enum LegalForm implements Word {
    STATUTE, REGULATION, RULE, GUIDELINE, NOTICE, ORAL, PRODUCT_POLICY
}
