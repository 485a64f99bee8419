package org.panke.formats.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.panke.formats.log.PackFile.AmbiguousException;

/**
 * The files of a ZIP by its list at the end. Nothing may stand before, between or behind them, and none may be anything
 * but a plain file under a plain name: so there is no second way to read it.
 */
final class Listed {
    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int FOLLOWED = 8;
    /** Bits that change nothing of what is read: how well it is packed, that sizes follow, that names are UTF-8. */
    private static final int HARMLESS = 0x080E;
    private static final int FOLDER = 0x10;
    private static final int KIND = 0xF000;
    private static final int PLAIN = 0x8000;
    /** An extra field in which some programs find another name. */
    private static final int OTHER_NAME = 0x7075;

    private final ByteBuffer zip;
    private final int mostFiles;
    private final int mostBytes;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    /** Where the next file must begin. */
    private int at;
    private long bytes;

    Listed(byte[] zip, int mostFiles, int mostBytes) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    SortedMap<String, byte[]> files() throws AmbiguousException {
        try {
            int end = zip.limit() - END_LENGTH;
            int many = Short.toUnsignedInt(zip.getShort(end + 10));
            int list = zip.getInt(end + 16);
            need(zip.getInt(end) == END && zip.getInt(end + 4) == 0 && zip.getShort(end + 20) == 0
                && Short.toUnsignedInt(zip.getShort(end + 8)) == many && many <= mostFiles
                && list >= 0 && list + (long) zip.getInt(end + 12) == end, "it does not end as a pack does");
            zip.position(list);
            for (int i = 0; i < many; i++) {
                entry(list);
            }
            need(zip.position() == end && at == list, "there is something between its files");
            return files;
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException
                | DataFormatException e) {
            throw new AmbiguousException("its list cannot be read");
        }
    }

    /** @param list where the list begins, and so the last file ends */
    private void entry(int list) throws AmbiguousException, DataFormatException {
        int from = zip.position();
        need(zip.getInt(from) == ENTRY && zip.getInt(from + 42) == at, "its list is not that of its files");
        int unix = zip.getInt(from + 38) >>> 16 & KIND;
        int name = Short.toUnsignedInt(zip.getShort(from + 28));
        int extra = Short.toUnsignedInt(zip.getShort(from + 30));
        int comment = Short.toUnsignedInt(zip.getShort(from + 32));
        String named = name(from + 46, name);
        need((zip.getInt(from + 38) & FOLDER) == 0 && (unix == 0 || unix == PLAIN), named + " is no plain file");
        plain(from + 46 + name, extra);
        byte[] content = content(from, named, list);
        need(files.put(named, content) == null, "two files of one name");
        zip.position(from + 46 + name + extra + comment);
    }

    /** What a file has, at the place where the list has it. */
    private byte[] content(int from, String named, int list) throws AmbiguousException, DataFormatException {
        int flags = Short.toUnsignedInt(zip.getShort(from + 8));
        int packed = zip.getInt(from + 20);
        int size = zip.getInt(from + 24);
        int name = Short.toUnsignedInt(zip.getShort(at + 26));
        int extra = Short.toUnsignedInt(zip.getShort(at + 28));
        boolean isFollowed = (flags & FOLLOWED) != 0;
        need(zip.getInt(at) == LOCAL && zip.getShort(at + 6) == zip.getShort(from + 8)
            && zip.getShort(at + 8) == zip.getShort(from + 10) && (flags & ~HARMLESS) == 0
            && named.equals(name(at + 30, name)), named + " is another than the list has");
        plain(at + 30 + name, extra);
        int begin = at + 30 + name + extra;
        bytes += size;
        need(packed >= 0 && size >= 0 && bytes <= mostBytes && (long) begin + packed <= list,
            named + " is larger than it can be");
        int sums = at + 14;
        at = begin + packed;
        if (isFollowed) {
            sums = zip.getInt(at) == DESCRIPTOR ? at + 4 : at;
            at = sums + 12;
        }
        need(zip.getInt(sums) == zip.getInt(from + 16) && zip.getInt(sums + 4) == packed
            && zip.getInt(sums + 8) == size, named + " is another than the list has");
        byte[] content = unpacked(zip.getShort(from + 10), begin, packed, size, named);
        CRC32 sum = new CRC32();
        sum.update(content);
        need((int) sum.getValue() == zip.getInt(from + 16), named + " is damaged");
        return content;
    }

    private byte[] unpacked(int method, int begin, int packed, int size, String named)
            throws AmbiguousException, DataFormatException {
        byte[] content = new byte[size];
        if (method == STORED) {
            need(packed == size, named + " is another than the list has");
            zip.get(begin, content);
            return content;
        }
        need(method == DEFLATED, named + " is packed in another way");
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(zip.array(), begin, packed);
            int found = 0;
            for (int more = 1; more > 0 && found < size; found += more) {
                more = inflater.inflate(content, found, size - found);
            }
            need(found == size && inflater.inflate(new byte[1]) == 0 && inflater.finished()
                && inflater.getBytesRead() == packed, named + " is another than the list has");
        }
        return content;
    }

    private String name(int from, int length) throws AmbiguousException {
        byte[] name = new byte[length];
        zip.get(from, name);
        String named = new String(name, US_ASCII);
        need(named.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"),
            "something in it is no plain file");
        return named;
    }

    private void plain(int from, int length) throws AmbiguousException {
        for (int field = from; field < from + length; field += 4 + Short.toUnsignedInt(zip.getShort(field + 2))) {
            need(Short.toUnsignedInt(zip.getShort(field)) != OTHER_NAME, "a file of two names");
        }
    }

    private static void need(boolean isSo, String otherwise) throws AmbiguousException {
        if (!isSo) {
            throw new AmbiguousException(otherwise);
        }
    }
}
