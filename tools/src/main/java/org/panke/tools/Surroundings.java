package org.panke.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;

/**
 * What a command finds around it.
 *
 * @param out where output goes, as bytes and not buffered; nothing else goes there
 * @param err where everything else is said
 * @param environment the environment's variables
 * @param nanoTime a clock that only runs forward, in nanoseconds
 */
public record Surroundings(InputStream in, OutputStream out, PrintStream err, Map<String, String> environment,
        LongSupplier nanoTime) {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** The language asked for; else that of the environment. */
    public Language language(@Nullable String asked) {
        return asked == null ? languageOf(environment) : of(asked);
    }

    /** The language that the environment's variables ask for. */
    public static Language languageOf(Map<String, String> environment) {
        return of(first(environment, "LC_ALL", "LC_MESSAGES", "LANG"));
    }

    private static Language of(String wanted) {
        return wanted.startsWith("zh") ? Language.ZH : Language.EN;
    }

    /** Whether it can be asked for: {@code zh} or {@code en}, with a country or without. */
    static boolean isLanguage(String asked) {
        return asked.matches("(?:zh|en)(?:[-_.@].*)?");
    }

    /** Where what does not fit in memory may wait. */
    public Path spillFolder() {
        String folder = first(environment, "TMPDIR");
        return Path.of(folder.isEmpty() ? Objects.requireNonNull(System.getProperty("java.io.tmpdir")) : folder);
    }

    /** Whether a person looks at {@link #err}: the start script says so, or the system does. */
    public boolean isWatched() {
        String said = first(environment, "PANKE_TERMINAL");
        if (!said.isEmpty()) {
            return said.equals("1");
        }
        try {
            return Files.isSymbolicLink(STANDARD_ERROR)
                && Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(?:pts/|tty).*");
        } catch (IOException e) {
            return false;
        }
    }

    private static String first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
