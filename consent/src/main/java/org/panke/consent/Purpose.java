package org.panke.consent;

/** What somebody may agree to. Each is asked for alone, and refusing one costs nothing of the others. */
public enum Purpose implements Word {
    /** That the visit and how they came are written down under their phone. */
    VISIT("登记到访和来访方式", "Writing down the visit and how you came"),
    /** That a consultant contacts them afterwards. */
    CONTACT("置业顾问事后联系", "A consultant contacting you afterwards"),
    /** That their face is compared, at their own request. */
    FACE("应您要求比对人脸", "Comparing your face at your request");

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    Purpose(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
