package org.panke.evaluate.look;

import org.jspecify.annotations.Nullable;
import org.panke.gallery.Template;

/**
 * What came of one picture.
 *
 * @param hint what the kiosk would have said: {@code good}, or what is wrong
 * @param face the one in it; null without
 */
public record Look(String hint, @Nullable Template face) {
    /** What the kiosk looks at faces with. */
    public static final String MODEL = "human-3.3.6-faceres";
}
