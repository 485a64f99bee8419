package org.panke.house.wrong;

import java.nio.charset.Charset;
import java.util.Locale;

/** Speaks as the machine speaks. */
public final class Provincial {
    Locale language() { return Locale.getDefault(); }

    Locale languageOfPages() { return Locale.getDefault(Locale.Category.DISPLAY); }

    Charset letters() { return Charset.defaultCharset(); }
}
