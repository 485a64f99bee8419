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
    PASSES_ENDED,
    /** They looked once and were nobody who was entered: a template is kept for its time. */
    ENTERED,
    /** They were entered before, under this phone. */
    KNOWN,
    /** They were entered before, under another phone. Nothing follows from it before they confirm that one. */
    KNOWN_OTHERWISE,
    /** They may be somebody who was entered: a person is asked, and nothing is kept. */
    MAYBE_KNOWN,
    /** They were entered before, with another face: a person is asked, and nothing is kept. */
    NOT_AS_ENTERED
}
