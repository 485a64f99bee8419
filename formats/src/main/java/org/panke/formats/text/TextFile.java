package org.panke.formats.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text file whose encoding was found out by reading all of it once: UTF-8 with or without a mark, GB18030 (and so GBK
 * and GB2312), or UTF-16 with a mark.
 *
 * <p>All of it, because an export whose only Chinese name stands in its last line is ASCII until there.
 *
 * @param mark how many bytes of byte order mark to skip
 * @param isBinary whether it has bytes that no text has
 */
public record TextFile(Path path, Charset charset, int mark, boolean isBinary) {
    /** Stands for bytes that are no text in {@link #reader(UnaryOperator)}; no character, so no text has it. */
    public static final char NO_TEXT = '\ufffe';

    /** Looked up only where it is met: its tables are large and most files are UTF-8. */
    private static final String GB18030 = "GB18030";
    private static final int CHUNK = 1 << 16;

    /**
     * Finds out the encoding.
     *
     * @throws IOException where the file cannot be opened or read
     */
    public static TextFile open(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            int length = in.readNBytes(chunk, 0, CHUNK);
            TextFile marked = marked(path, chunk, length);
            if (marked != null) {
                return marked;
            }
            Utf8Check check = new Utf8Check();
            for (; length > 0; length = in.readNBytes(chunk, 0, CHUNK)) {
                check.feed(chunk, length);
            }
            return new TextFile(path, check.isUtf8() ? StandardCharsets.UTF_8 : Charset.forName(GB18030), 0,
                check.sawZero());
        }
    }

    /** The text, without its mark. A byte that is no text gives U+FFFD. */
    public Reader reader() throws IOException {
        return reader(in -> in, '\ufffd');
    }

    /** The text, its bytes taken through {@code around}, which may count them; {@link #NO_TEXT} for bytes that are none. */
    public Reader reader(UnaryOperator<InputStream> around) throws IOException {
        return reader(around, NO_TEXT);
    }

    private Reader reader(UnaryOperator<InputStream> around, char replacement) throws IOException {
        InputStream in = around.apply(new BufferedInputStream(Files.newInputStream(path), CHUNK));
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(replacement)));
    }

    private static @Nullable TextFile marked(Path path, byte[] start, int length) {
        if (length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            return new TextFile(path, StandardCharsets.UTF_8, 3, false);
        }
        if (length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2, false);
        }
        if (length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2, false);
        }
        return null;
    }
}
