package org.panke.server;

import java.io.IOException;
import java.util.Map;

/** {@code panke inspect}: somebody takes along what an inspector is shown of a project. */
final class Inspect implements InConsole {
    @Override
    public String file(String project) {
        return "inspection-" + project + ".zip";
    }

    @Override
    public String said() {
        return "检查材料在 What an inspector is shown is ";
    }

    @Override
    public byte[] done(Console console, StoreOptions options)
            throws IOException, StoreOptions.Usage, Console.RefusedException {
        return console.post("projects/" + Console.segment(options.neededProject().value()) + "/inspection/bundle",
            Map.of());
    }
}
