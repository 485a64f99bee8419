package org.panke.house.wrong;

import com.tngtech.archunit.lang.ArchRule;

/** Asks its reader to know a library. */
public final class Learned {
    String library(ArchRule rule) { return rule.getDescription(); }
}
