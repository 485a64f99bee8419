package org.panke.formats.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Whoever opens a pack, with whatever program, must find what was checked. */
class PackFileTest {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>(Map.of("manifest", "list".getBytes(UTF_8),
        "leaves/00000001", "leaf".getBytes(UTF_8), "empty.txt", new byte[0]));

    private static byte[] zip(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        PackFile.write(files, zip);
        return zip.toByteArray();
    }

    private static SortedMap<String, byte[]> read(byte[] zip) throws IOException {
        return PackFile.read(new ByteArrayInputStream(zip));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void refused(byte[] zip) {
        assertThatThrownBy(() -> read(zip)).isInstanceOf(PackFile.AmbiguousException.class);
    }

    /** The same bytes, with each of these texts another of the same length; {@code last} the last one only. */
    private static byte[] with(byte[] zip, String text, String other, boolean last) {
        String all = new String(zip, ISO_8859_1);
        int at = all.lastIndexOf(text);
        return (last ? all.substring(0, at) + other + all.substring(at + text.length()) : all.replace(text, other))
            .getBytes(ISO_8859_1);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        SortedMap<String, byte[]> read = read(zip(FILES));
        assertThat(read.keySet()).isEqualTo(FILES.keySet());
        read.forEach((name, content) -> assertThat(content).isEqualTo(FILES.get(name)));
    }

    @Test
    void aFileThatWasStoredAsItIsIsReadToo() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(zip)) {
            to.setLevel(0);
            to.putNextEntry(new ZipEntry("manifest"));
            to.write(new byte[100_000]);
        }
        assertThat(read(zip.toByteArray()).get("manifest")).hasSize(100_000);
    }

    @Test
    void twoPacksInOneFileAreNone() throws IOException {
        byte[] genuine = zip(FILES);
        byte[] forged = zip(new TreeMap<>(Map.of("manifest", "other".getBytes(UTF_8))));
        refused(joined(genuine, forged));
        refused(joined(genuine, genuine));
        refused(joined(genuine, "more".getBytes(UTF_8)));
    }

    @Test
    void whatOnlyOneOfTheTwoWaysToReadShowsIsFound() throws IOException {
        byte[] genuine = zip(FILES);
        refused(with(genuine, "manifest", "manifesu", true));
        byte[] grown = joined(genuine, new byte[0]);
        // the list says of one file that it lies where another does
        grown[new String(genuine, ISO_8859_1).lastIndexOf("manifest") - 4]++;
        refused(grown);
        for (int i = 4; i < genuine.length; i++) {
            byte[] changed = genuine.clone();
            changed[i] ^= 0x55;
            SortedMap<String, byte[]> read;
            try {
                read = read(changed);
            } catch (PackFile.AmbiguousException e) {
                continue;
            }
            // times, versions and the like: the files are the same, but for a name that changed at both places
            assertThat(read.keySet()).as("byte " + i).isEqualTo(FILES.keySet());
            read.forEach((name, content) -> assertThat(content).isEqualTo(FILES.get(name)));
        }
    }

    @Test
    void nothingButPlainFilesOfDifferentNamesIsTaken() throws IOException {
        byte[] two = zip(new TreeMap<>(Map.of("manifest", new byte[]{1}, "manifesu", new byte[]{2})));
        refused(with(two, "manifesu", "manifest", false));
        refused(with(two, "manifesu", "manifes/", false));
        refused(with(two, "manifesu", "../ifest", false));
        refused(with(two, "manifesu", "/anifest", false));
        byte[] link = two.clone();
        int entry = new String(two, ISO_8859_1).lastIndexOf("manifesu") - 46;
        link[entry + 41] = (byte) 0xA1;
        refused(link);
        ByteArrayOutputStream folder = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(folder)) {
            to.putNextEntry(new ZipEntry("manifest"));
            to.write(1);
            to.putNextEntry(new ZipEntry("leaves/"));
        }
        refused(folder.toByteArray());
    }

    @Test
    void whatIsNoZipIsNoPack() {
        assertThatThrownBy(() -> read("a letter\n".getBytes(UTF_8))).isInstanceOf(PackFile.NoPackException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(PackFile.NoPackException.class);
        refused(new byte[]{'P', 'K', 3, 4, 0, 0});
    }
}
