package org.panke.gallery;

/** All that is ever said of two faces: never a score, which would tell a stranger how to come nearer. */
public enum Sameness {
    /** One person, as surely as the thresholds were measured. */
    SAME,
    /** A person is asked. */
    UNDECIDED,
    /** Two people. */
    DIFFERENT
}
