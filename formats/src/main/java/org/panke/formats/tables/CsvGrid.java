package org.panke.formats.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.panke.formats.text.TextFile;

/** The rows of a delimited text file. */
final class CsvGrid implements Grid {
    private final TextFile file;
    private final char delimiter;
    private final CloseableIterator<CsvRecord> records;
    private final Counting[] counting = new Counting[1];
    private long line;

    CsvGrid(TextFile file, char delimiter) throws IOException {
        this.file = file;
        this.delimiter = delimiter;
        this.records = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(file.reader(in -> counting[0] = new Counting(in))).iterator();
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public @Nullable Row next() throws IOException, BrokenFile {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            line = csv.getStartingLineNumber();
            if (csv.getFields().stream().anyMatch(field -> OpenQuote.swallows(field, delimiter))) {
                throw broken();
            }
            return new Row(line, csv.getFields().stream().map(Cell::of).toList());
        } catch (CsvParseException e) {
            throw broken();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public long position() {
        return counting[0].count;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Where reading ends, looked for from the beginning: the reader of records does not tell. */
    private BrokenFile broken() throws IOException {
        try (BufferedReader text = new BufferedReader(file.reader())) {
            BrokenFile broken = OpenQuote.in(text, delimiter);
            return broken != null
                ? broken
                : new BrokenFile(line + 1, "\"", "成对的双引号（从这里起无法读取）",
                    "quotes in pairs (nothing can be read from here on)");
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
