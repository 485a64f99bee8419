package org.panke.vault.face;

/**
 * Why a pass was not opened, for the page to say. Whoever never saw a pass learns nothing of it: all but the first two ask
 * for its number, which stands in the pass alone and cannot be guessed.
 */
public enum Refusal implements Opening {
    /** The code is no pass, or not all of one: show it again. */
    UNREADABLE,
    /** Nobody has got this pass here. That another project gave it is not said: it would tell where they have been. */
    UNKNOWN,
    /** Its thirty days are over, or all faces of its day were destroyed before. */
    OVER,
    /** Its owner had it ended. */
    REVOKED,
    /** What is looked with today cannot be compared with it: a new pass helps. */
    OTHER_MODEL,
    /** It is not as it was given out, or what the office keeps of it is not. */
    ALTERED
}
