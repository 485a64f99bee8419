package org.panke.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs a list of commands in one process, unheard, so that Java can note which classes they need and keep them loaded
 * and linked in its AOT cache. A command that fails is told on standard error and costs nothing but speed.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Takes the file that lists the commands, one a line, words parted by blanks; {@code #} begins a remark. */
    public static void main(String[] arguments) throws IOException {
        var unheard = new Surroundings(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), Map.of(),
            System::nanoTime);
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rehearse(line.strip(), unheard);
            }
        }
    }

    private static void rehearse(String line, Surroundings surroundings) {
        int status = Panke.run(surroundings, line.split(" +", -1));
        if (status != 0) {
            System.err.println("rehearsal: panke " + line + " ended with " + status);
        }
    }
}
