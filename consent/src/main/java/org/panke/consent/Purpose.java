package org.panke.consent;

/** What somebody may agree to. Each is asked for alone, and refusing one costs nothing of the others. */
public enum Purpose implements Word {
    /** That the visit and how they came are written down under their phone. */
    VISIT("登记到访和来访方式", "Writing down the visit and how you came"),
    /** That a consultant contacts them afterwards. */
    CONTACT("置业顾问事后联系", "A consultant contacting you afterwards"),
    /** That their face is compared, at their own request. */
    FACE("应您要求比对人脸", "Comparing your face at your request"),
    /** That a template of it is kept for a time, and compared with those of others who agreed to the same. */
    GALLERY("应您要求保存人脸模板，与本项目其他同意的人比对",
        "Keeping a template of your face at your request, and comparing it with others' who agreed to the same here");

    /** Whether it is of a face: what the law asks of that alone holds for it. */
    public boolean isOfAFace() {
        return this == FACE || this == GALLERY;
    }

    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said said;

    Purpose(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
