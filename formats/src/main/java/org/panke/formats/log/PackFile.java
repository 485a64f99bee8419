package org.panke.formats.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
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

    public static SortedMap<String, byte[]> read(InputStream from) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        ZipInputStream zip = new ZipInputStream(from);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes((int) (MOST_BYTES - bytes) + 1);
            bytes += content.length;
            if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
                throw new NoPackException("it is larger than any pack");
            }
            if (!entry.isDirectory() && files.put(entry.getName(), content) != null) {
                throw new NoPackException("two files of one name");
            }
        }
        if (files.isEmpty()) {
            throw new NoPackException("no ZIP, or an empty one");
        }
        return files;
    }
}
