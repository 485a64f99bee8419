package org.panke.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, where the reader at its other end may leave at any time. */
public final class StandardOutput extends OutputStream {
    private static final Path ITSELF = Path.of("/dev/stdout");

    private final OutputStream out;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Whoever read has seen enough, as in {@code | head}; nothing is wrong. */
    public static final class Closed extends IOException {
    }

    /** @throws Closed where nobody reads any more */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (Files.isRegularFile(ITSELF)) {
                throw e;
            }
            throw new Closed();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }
}
