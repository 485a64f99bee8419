package org.panke.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirements of the law of which a test shows something: {@code docs/law/requirements.md} lists it there. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Shows {
    /** As in {@code R07}. */
    String[] value();
}
