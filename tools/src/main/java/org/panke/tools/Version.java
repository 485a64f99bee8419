package org.panke.tools;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code panke --version} says, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var built = Optional.ofNullable(Panke.class.getPackage()).map(Package::getImplementationVersion);
        return new String[]{"panke " + built.orElse("(not built)")};
    }
}
