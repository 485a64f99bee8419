package org.panke.tools.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.tables.out.FindingTables;

/** The findings as tables: a folder's CSV files, or a workbook. */
abstract class TableOutput implements Output {
    private final FindingTables tables;

    private TableOutput(FindingTables tables) {
        this.tables = tables;
    }

    /** {@code verdicts.csv} and the others. */
    static TableOutput csv(Path folder, Rules rules, Language language) throws IOException {
        Path parts = Files.createTempDirectory(folder, ".csv-");
        parts.toFile().deleteOnExit();
        return new TableOutput(csvTables(parts, rules, language)) {
            @Override
            public void show() throws IOException {
                for (Path part : list(parts)) {
                    OutFile.replace(part, folder.resolve(parts.relativize(part)));
                }
            }

            @Override
            void forgotten() throws IOException {
                forget(parts);
            }
        };
    }

    private static FindingTables csvTables(Path parts, Rules rules, Language language) throws IOException {
        try {
            return FindingTables.csv(parts, rules, language);
        } catch (IOException e) {
            forget(parts);
            throw e;
        }
    }

    private static void forget(Path parts) throws IOException {
        for (Path part : list(parts)) {
            Files.delete(part);
        }
        Files.delete(parts);
    }

    /** {@code judged.xlsx}. */
    static TableOutput xlsx(Path folder, Rules rules, Language language) throws IOException {
        OutFile file = new OutFile(folder, "judged.xlsx");
        return new TableOutput(FindingTables.xlsx(file.part(), rules, language)) {
            @Override
            public void show() throws IOException {
                file.finish();
            }

            @Override
            void forgotten() throws IOException {
                file.close();
            }
        };
    }

    /** What counts the events that no finding follows. */
    Onlooker onlooker() {
        return new Onlooker() {
            @Override
            public void event(Event event) {
                tables.event(event);
            }

            @Override
            public void finding(Finding finding) {
                // written in the order of the input
            }
        };
    }

    abstract void forgotten() throws IOException;

    @Override
    public void finding(Finding finding) throws IOException {
        try {
            tables.accept(finding);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void finish(long leftOut) throws IOException {
        tables.close();
    }

    @Override
    public void close() throws IOException {
        try {
            tables.close();
        } finally {
            forgotten();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
