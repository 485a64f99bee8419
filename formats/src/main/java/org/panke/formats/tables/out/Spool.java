package org.panke.formats.tables.out;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that wait on disk: a workbook is one archive, whose sheets can only be written one after the other. */
final class Spool implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private long rows;

    Spool(Path folder) throws IOException {
        file = Files.createTempFile(folder, ".panke-", ".rows");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** Takes a row. */
    interface Taker {
        void row(List<@Nullable Value> cells) throws IOException;
    }

    void add(List<@Nullable Value> cells) throws IOException {
        rows++;
        out.writeByte(cells.size());
        for (Value cell : cells) {
            write(cell);
        }
    }

    long rows() {
        return rows;
    }

    /** Hands over every row in order; none can be added after. */
    void drain(Taker taker) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (long i = 0; i < rows; i++) {
                int size = in.readByte();
                List<@Nullable Value> cells = new ArrayList<>(size);
                for (int j = 0; j < size; j++) {
                    cells.add(read(in));
                }
                taker.row(cells);
            }
        }
    }

    /** Throws the rows away. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        try {
            out.close();
        } catch (IOException e) {
            // rows that found no room are not wanted any more
        }
    }

    private void write(@Nullable Value value) throws IOException {
        switch (value) {
            case null -> out.writeByte(0);
            case Value.Text text -> {
                byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
                out.writeByte(1);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Value.Whole whole -> tagged(2, whole.number());
            case Value.Decimal decimal -> tagged(3, Double.doubleToRawLongBits(decimal.number()));
            case Value.Money money -> tagged(4, money.fen());
            case Value.Time time -> tagged(5, time.time().toEpochSecond(ZoneOffset.UTC));
        }
    }

    private void tagged(int tag, long bits) throws IOException {
        out.writeByte(tag);
        out.writeLong(bits);
    }

    private static @Nullable Value read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> null;
            case 1 -> new Value.Text(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            case 2 -> new Value.Whole(in.readLong());
            case 3 -> new Value.Decimal(Double.longBitsToDouble(in.readLong()));
            case 4 -> new Value.Money(in.readLong());
            default -> new Value.Time(LocalDateTime.ofEpochSecond(in.readLong(), 0, ZoneOffset.UTC));
        };
    }
}
