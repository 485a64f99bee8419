package org.panke.house.law;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that shows something of a requirement: one of Java's with the mark {@code @Shows}, or one of the pages' with a line
 * {@code // @shows} and the ids above it.
 *
 * @param file from the project's folder
 */
public record Shown(String requirement, String file, String test) {
    private static final Pattern ID = Pattern.compile("R\\d\\d");

    /** How tests are marked and named in a language. */
    private enum Dialect {
        JAVA(".java", "^    @Shows\\(([^)]*)\\)", "void (\\w+)\\("),
        PAGES(".test.ts", "^ *// @shows ([R0-9, ]*)$", "test\\('([^']*)'");

        private final String ending;
        private final Pattern mark;
        private final Pattern name;

        Dialect(String ending, String mark, String name) {
            this.ending = ending;
            this.mark = Pattern.compile(mark, Pattern.MULTILINE);
            this.name = Pattern.compile(name);
        }
    }

    /** Every mark in the tests of a project. */
    public static List<Shown> in(Path project) throws IOException {
        List<Shown> shown = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(project)) {
            for (Path room : rooms.sorted().toList()) {
                read(project, room.resolve("src/test/java"), Dialect.JAVA, shown);
            }
        }
        read(project, project.resolve("web/tests"), Dialect.PAGES, shown);
        return shown;
    }

    private static void read(Path project, Path tests, Dialect dialect, List<Shown> shown) throws IOException {
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(each -> each.toString().endsWith(dialect.ending)).sorted().toList()) {
                read(project.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file, StandardCharsets.UTF_8), dialect, shown);
            }
        }
    }

    private static void read(String file, String text, Dialect dialect, List<Shown> shown) {
        Matcher mark = dialect.mark.matcher(text);
        while (mark.find()) {
            Matcher name = dialect.name.matcher(text);
            if (!name.find(mark.end())) {
                throw new IllegalArgumentException("a mark without a test in " + file);
            }
            String test = text.substring(name.start(1), name.end(1));
            String ids = text.substring(mark.start(1), mark.end(1));
            Matcher id = ID.matcher(ids);
            while (id.find()) {
                shown.add(new Shown(ids.substring(id.start(), id.end()), file, test));
            }
        }
    }
}
