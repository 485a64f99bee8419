package org.panke.tools;

import java.util.Objects;

/** What {@code panke --version} says, as the build wrote it into the jar. */
final class Version {
    private Version() {
    }

    static String built() {
        Package room = Panke.class.getPackage();
        return Objects.requireNonNullElse(room == null ? null : room.getImplementationVersion(), "(not built)");
    }
}
