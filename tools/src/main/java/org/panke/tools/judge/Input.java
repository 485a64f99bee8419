package org.panke.tools.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.ndjson.EventReader;
import org.panke.formats.tables.Notice;
import org.panke.formats.tables.Tables;

/**
 * One of the files to judge.
 *
 * @param name as the user gave it
 * @param file null for standard input
 * @param isTable whether it is CSV or XLSX and not NDJSON
 */
record Input(String name, @Nullable Path file, boolean isTable) {
    private static final String STANDARD_INPUT = "-";
    private static final int SNIFFED = 64;

    /** @throws CannotRun where one is not there or cannot be read */
    static List<Input> all(List<String> names) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            inputs.add(of(name));
        }
        if (inputs.stream().filter(input -> input.file == null).count() > 1) {
            throw new CannotRun("input.twice");
        }
        return inputs;
    }

    private static Input of(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new Input(name, null, false);
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new CannotRun("input.missing", name);
        }
        if (Files.isDirectory(file)) {
            throw new CannotRun("input.folder", name);
        }
        if (!Files.isReadable(file)) {
            throw new CannotRun("input.unreadable", name);
        }
        return new Input(name, file, Files.isRegularFile(file) && isTable(file));
    }

    EventSource open(JudgeOptions options, Rules rules, InputStream standardInput, List<Input> all,
            Consumer<? super Notice> notices) throws IOException {
        if (file == null) {
            return new EventReader(ndjson(standardInput), name, -1);
        }
        return isTable
            ? Tables.open(file, label(all), rules, options.mapping(), options.project(), notices)
            : EventReader.open(file);
    }

    /** @throws CannotRun where the first line is plainly no JSON */
    private static InputStream ndjson(InputStream standardInput) throws IOException {
        var in = new PushbackInputStream(standardInput, SNIFFED);
        byte[] head = in.readNBytes(SNIFFED);
        in.unread(head);
        if (!isNdjson(head, true)) {
            throw new CannotRun("input.no-ndjson");
        }
        return in;
    }

    /** What tells its rows from those of the others: the file's name, or its whole path where two share one. */
    private String label(List<Input> all) {
        String own = fileName();
        return all.stream().filter(other -> other.fileName().equals(own)).count() > 1 ? name : own;
    }

    private String fileName() {
        return file == null ? name : String.valueOf(file.getFileName());
    }

    /** By its first character, because an event's line begins with a brace; where there is none, by its name. */
    private static boolean isTable(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFFED);
        }
        return !isNdjson(head, !Tables.isTable(file)) && !file.toString().matches("(?i).*\\.(?:nd)?jsonl?");
    }

    /** @param ifBlank what is said of a head that holds nothing */
    private static boolean isNdjson(byte[] head, boolean ifBlank) {
        for (byte mark : head) {
            boolean isBlank = mark == ' ' || mark == '\t' || mark == '\r' || mark == '\n';
            boolean isByteOrderMark = mark == (byte) 0xEF || mark == (byte) 0xBB || mark == (byte) 0xBF;
            if (!isBlank && !isByteOrderMark) {
                return mark == '{';
            }
        }
        return ifBlank;
    }
}
