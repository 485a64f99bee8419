package org.panke.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, where the reader at its other end may leave at any time. */
public final class StandardOutput extends OutputStream {
    private static final Path ITSELF = Path.of("/dev/stdout");

    private static final int FILE_TYPE = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;

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
            if (hasReader()) {
                throw new Closed();
            }
            throw e;
        }
    }

    /** Whether somebody at another end can go away: of a pipe or a socket, not of a file or a device. */
    private static boolean hasReader() {
        try {
            int type = (int) Files.getAttribute(ITSELF, "unix:mode") & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return !Files.isRegularFile(ITSELF);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }
}
