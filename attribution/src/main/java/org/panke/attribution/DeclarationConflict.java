package org.panke.attribution;

/** What happens when the visitor's declaration contradicts the claim that would win. */
public enum DeclarationConflict {
    /** A case opens and two people decide. */
    DISPUTE,
    /** The claim wins all the same. */
    CLAIM_STANDS
}
