package org.panke.attribution;

/** What was done with a visitor's face, at their own wish. Never how alike two faces were. */
public enum FaceAct {
    /** They looked once, and got a pass to carry. */
    PASS_GIVEN,
    /** They showed their pass and looked: one person. */
    SAME,
    /** Not sure enough either way: a person is asked. */
    UNDECIDED,
    /** Two people. */
    DIFFERENT,
    /** Nothing opens their passes any more. */
    PASSES_ENDED
}
