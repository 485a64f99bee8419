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
 * A test that shows something of a requirement.
 *
 * @param file from the project's folder
 */
public record Shown(String requirement, String file, String test) {
    private static final Pattern MARK = Pattern.compile("^    @Shows\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("R\\d\\d");
    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

    /** Every mark in the tests of a project. */
    public static List<Shown> in(Path project) throws IOException {
        List<Shown> shown = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(project)) {
            for (Path tests : rooms.map(room -> room.resolve("src/test/java")).filter(Files::isDirectory).sorted()
                .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                        read(project.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8), shown);
                    }
                }
            }
        }
        return shown;
    }

    private static void read(String file, String text, List<Shown> shown) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            Matcher method = METHOD.matcher(text);
            if (!method.find(mark.end())) {
                throw new IllegalArgumentException("a mark without a test in " + file);
            }
            String test = text.substring(method.start(1), method.end(1));
            String ids = text.substring(mark.start(1), mark.end(1));
            Matcher id = ID.matcher(ids);
            while (id.find()) {
                shown.add(new Shown(ids.substring(id.start(), id.end()), file, test));
            }
        }
    }
}
