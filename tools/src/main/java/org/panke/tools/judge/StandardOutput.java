package org.panke.tools.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, where the reader at its other end may leave at any time. */
final class StandardOutput extends OutputStream {
    private static final Path ITSELF = Path.of("/dev/stdout");

    private final OutputStream out;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Whoever read has seen enough ({@code | head}); nothing is wrong. */
    static final class Closed extends IOException {
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (Files.isRegularFile(ITSELF)) {
                throw new CannotRun("output.full", e.getMessage());
            }
            throw new Closed();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }
}
