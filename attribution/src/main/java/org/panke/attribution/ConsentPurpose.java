package org.panke.attribution;

/** What a visitor may agree to beside their visit. Each is asked for alone. */
public enum ConsentPurpose {
    /** That a consultant contacts them afterwards. */
    CONTACT,
    /** That their face is compared, at their own wish. */
    FACE,
    /** That the office keeps a template of their face for a time, and compares it with others', at their own wish. */
    GALLERY;

    /** What they said. */
    public enum Answer {
        GIVEN, REFUSED, WITHDRAWN
    }
}
