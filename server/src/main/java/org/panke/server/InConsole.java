package org.panke.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A command that somebody gives by name and password, as they would in the console, and from which they take a file along. */
interface InConsole {
    /** What the file is called where nobody says. */
    String file(String project);

    /** What is told when it is done; the file's name follows. */
    String said();

    byte[] done(Console console, StoreOptions options)
            throws IOException, StoreOptions.Usage, Console.RefusedException;

    /** @return the exit status */
    default int run(StoreOptions options, Map<String, String> environment, PrintStream out, PrintStream err)
            throws IOException, StoreOptions.Usage {
        String project = options.neededProject().value();
        String by = options.by();
        if (by == null) {
            throw new StoreOptions.Usage("--by");
        }
        byte[] taken;
        try (Console console = Console.of(options, environment)) {
            console.logIn(by, environment.getOrDefault("PANKE_PASSWORD", ""));
            taken = done(console, options);
        } catch (Console.RefusedException e) {
            err.println(e.getMessage());
            return e.code.equals("LOG_DIFFERS") ? Commands.UNSOUND : Commands.COULD_NOT;
        }
        Path asked = options.out();
        Path file = asked == null ? Path.of(file(project.replaceAll("[^A-Za-z0-9._-]", "_"))) : asked;
        Files.write(file, taken);
        out.println(said() + file);
        return Commands.SOUND;
    }
}
