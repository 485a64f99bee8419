package org.panke.formats.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Commitment;
import org.panke.evidence.HashList;
import org.panke.evidence.Leaf;
import org.panke.evidence.Tree;

class HashFileTest {
    private static final int LEAVES = 5_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final HashList memory = new HashList();

    private Leaf leaf() {
        byte[] bytes = new byte[Commitment.LENGTH];
        random.nextBytes(bytes);
        return new Leaf.Recorded(Commitment.of(bytes), null);
    }

    private void grow(HashFile file, int leaves) {
        for (int i = 0; i < leaves; i++) {
            Leaf leaf = leaf();
            Tree.grow(file, leaf);
            Tree.grow(memory, leaf);
        }
    }

    private void assertSame(HashFile file) {
        assertThat(file.size()).isEqualTo(memory.size());
        for (long size = 1; size <= file.size(); size += 101) {
            assertThat(new Tree(file, size).root()).isEqualTo(new Tree(memory, size).root());
        }
        for (long leaf = 0; leaf < file.size(); leaf += 17) {
            assertThat(file.at(0, leaf)).isEqualTo(memory.at(0, leaf));
        }
    }

    @Test
    void aTreeInAFileIsTheTreeInMemory() {
        try (HashFile file = HashFile.open(folder.resolve("hashes"))) {
            grow(file, LEAVES);
            assertSame(file);
        }
        try (HashFile file = HashFile.open(folder.resolve("hashes"))) {
            assertSame(file);
            grow(file, LEAVES);
            assertSame(file);
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsCutOff() throws IOException {
        Path path = folder.resolve("hashes");
        try (HashFile file = HashFile.open(path)) {
            grow(file, 1023);
        }
        Files.write(path, new byte[33], StandardOpenOption.APPEND);
        try (HashFile file = HashFile.open(path)) {
            // the 1024th leaf alone is there, and not the ten subtrees it would make full
            assertSame(file);
            grow(file, 1);
            assertSame(file);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndStaysAsItIs() throws IOException {
        Path path = folder.resolve("state");
        byte[] mark = "state/v1\n".getBytes(US_ASCII);
        try (HashFile file = HashFile.open(path, mark)) {
            grow(file, 300);
        }
        try (HashFile file = HashFile.open(path, mark)) {
            assertSame(file);
        }
        assertThat(Files.readString(path, ISO_8859_1)).startsWith("state/v1\n");
        Path other = Files.write(folder.resolve("evidence.zip"), new byte[1_001]);
        assertThatThrownBy(() -> HashFile.open(other, mark)).isInstanceOf(HashFile.NoHashesException.class);
        assertThat(other).hasBinaryContent(new byte[1_001]);
    }
}
