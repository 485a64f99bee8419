package org.panke.tools;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code panke --version} says, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var built = Panke.class.getPackage().getImplementationVersion();
        return new String[]{"panke " + Objects.requireNonNullElse(built, "(not built)")};
    }
}
