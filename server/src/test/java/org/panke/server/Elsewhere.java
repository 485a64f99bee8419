package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** A machine that has the program and a file, and nothing of the server. */
public final class Elsewhere {
    private Elsewhere() {
    }

    /** What a command said, and how it ended. */
    public record Ran(int status, String out) {
    }

    public static Ran panke(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Panke.run(new Surroundings(InputStream.nullInputStream(), out, new PrintStream(out, true, UTF_8),
            Map.of("LANG", "en"), () -> 0L), arguments);
        return new Ran(status, out.toString(UTF_8));
    }

    /** @return the exit status */
    static int verify(Path file) {
        return panke("verify", file.toString()).status();
    }
}
