package org.panke.formats.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a pack as one ZIP: the same files give the same bytes. */
public final class PackFile {
    /** More is no pack of a case. */
    private static final int MOST_FILES = 20_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackFile() {
    }

    /** Something is no pack at all. */
    public static final class NoPackException extends IOException {
        NoPackException(String why) {
            super(why);
        }
    }

    /** It is a ZIP, but not every program finds the same files in it. */
    public static final class AmbiguousException extends IOException {
        AmbiguousException(String why) {
            super(why);
        }
    }

    /** Whether a file begins as a ZIP does. */
    public static boolean begins(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    public static void write(SortedMap<String, byte[]> files, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        for (var file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** All of it at once. */
    public static byte[] bytes(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            write(files, zip);
        } catch (IOException e) {
            throw new UncheckedIOException("a ZIP cannot be written", e);
        }
        return zip.toByteArray();
    }

    /**
     * The files of a pack, where whoever opens it finds just these: by its list at the end, or one after the other.
     *
     * @throws NoPackException where it is no ZIP, or too large
     * @throws AmbiguousException where others could see something else in it
     */
    public static SortedMap<String, byte[]> read(InputStream from) throws IOException {
        byte[] all = from.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new NoPackException("it is larger than any pack");
        }
        if (!begins(all)) {
            throw new NoPackException("no ZIP, or an empty one");
        }
        SortedMap<String, byte[]> listed = new Listed(all, MOST_FILES, MOST_BYTES).files();
        SortedMap<String, byte[]> streamed = streamed(all, listed.size());
        if (!listed.keySet().equals(streamed.keySet())
            || listed.keySet().stream().anyMatch(name -> !Arrays.equals(listed.get(name), streamed.get(name)))) {
            throw new AmbiguousException("its list and its files differ");
        }
        return listed;
    }

    private static SortedMap<String, byte[]> streamed(byte[] all, int many) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (MOST_BYTES - bytes) + 1);
                bytes += content.length;
                if (bytes > MOST_BYTES || files.put(entry.getName(), content) != null || files.size() > many) {
                    throw new AmbiguousException("its list and its files differ");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new AmbiguousException("one file after the other, it cannot be read");
        }
        return files;
    }
}
