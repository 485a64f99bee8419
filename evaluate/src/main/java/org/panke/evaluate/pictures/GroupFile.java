package org.panke.evaluate.pictures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.panke.evaluate.CannotEvaluateException;

/** Which group each person belongs to: a CSV file with a person, as their folder is named, and a group on each line. */
public final class GroupFile {
    private GroupFile() {
    }

    /**
     * Groups by person.
     *
     * @param persons whom there are pictures of
     * @throws CannotEvaluateException with file and line where one is no such pair, or of nobody
     */
    public static Map<String, String> read(Path file, Set<String> persons) throws CannotEvaluateException, IOException {
        Map<String, String> groups = new HashMap<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder().detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
            for (CsvRecord line : lines) {
                boolean isHeading = line.getStartingLineNumber() == 1 && !persons.contains(line.getField(0).strip());
                if (isHeading || (line.getFieldCount() == 1 && line.getField(0).isBlank())) {
                    continue;
                }
                if (line.getFieldCount() != 2 || line.getField(1).isBlank()) {
                    throw wrong(file, line, "evaluate.group-line");
                }
                if (!persons.contains(line.getField(0).strip())) {
                    throw wrong(file, line, "evaluate.group-nobody");
                }
                groups.put(line.getField(0).strip(), line.getField(1).strip());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new CannotEvaluateException("evaluate.group-file", file, String.valueOf(e.getMessage()));
        }
        return groups;
    }

    private static CannotEvaluateException wrong(Path file, CsvRecord line, String key) {
        return new CannotEvaluateException(key, file, line.getStartingLineNumber());
    }
}
