package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Bundle;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Commitment;
import org.panke.evidence.HashList;
import org.panke.evidence.Leaf;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.evidence.Salt;
import org.panke.evidence.Tile;
import org.panke.evidence.Tree;
import org.panke.formats.log.LogFolder;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** A log that a witness watches, and what it is worth where the log was written anew. */
class WitnessedTest {
    private static final String ORIGIN = "example.org/P1/1";
    private static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner log = NoteSigner.random("example.org/P1", NoteKey.Kind.NOTE, random);
    private final NoteSigner witness = NoteSigner.random("witness.example", NoteKey.Kind.COSIGNATURE, random);
    private final NoteSigner other = NoteSigner.random("witness.example", NoteKey.Kind.COSIGNATURE, random);

    private record Ran(int status, String out) {
    }

    /** Leaves, and the hashes over them. */
    private final class Written {
        private final List<Leaf> leaves = new ArrayList<>();
        private final HashList hashes = new HashList();

        Written(int many) {
            add(new Leaf.Beginning(ORIGIN));
            for (int i = 1; i < many; i++) {
                add(new Leaf.Recorded(Commitment.to(Salt.random(random), new byte[]{(byte) i}), null));
            }
        }

        private void add(Leaf leaf) {
            leaves.add(leaf);
            Tree.grow(hashes, leaf);
        }

        Note checkpoint(long size) {
            return Checkpoint.of(ORIGIN, new Tree(hashes, size)).signed(log);
        }

        void publish() {
            LogFolder published = new LogFolder(folder);
            for (Tile tile : Tile.between(0, hashes.size())) {
                published.write(tile.path(), tile.level() == Tile.ENTRIES
                    ? Bundle.of(leaves.subList((int) tile.from(), (int) tile.from() + tile.width()))
                    : tile.of(hashes));
            }
            published.write(LogFolder.CHECKPOINT, checkpoint(hashes.size()).toString().getBytes(UTF_8));
        }

        void seen(long size, NoteSigner by) {
            new LogFolder(folder).write(LogFolder.SEEN, by.cosign(checkpoint(size), AT).toString().getBytes(UTF_8));
        }

        Path pack(Note checkpoint) throws IOException {
            long size = Long.parseLong(checkpoint.text().split("\n", -1)[1]);
            Proof proof = new Proof(new Tree(hashes, size).inclusion(2), checkpoint);
            SortedMap<String, byte[]> files = Pack.of(ORIGIN, "case V1", AT,
                List.of(new Opening((Leaf.Recorded) leaves.get(2), null, List.of(), proof)), Map.of()).signed(log);
            Path zip = folder.resolve("evidence.zip");
            try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (var file : files.entrySet()) {
                    to.putNextEntry(new ZipEntry(file.getKey()));
                    to.write(file.getValue());
                }
            }
            return zip;
        }
    }

    private Written written;

    @BeforeEach
    void published() {
        written = new Written(9);
        written.publish();
    }

    @Test
    void aLogThatBeginsWithWhatTheWitnessSawHolds() {
        written.seen(6, witness);
        Ran ran = verify("--log", folder.toString(), "--witness", witness.key().toString());
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("Witness witness.example saw the first 6 leaves on 2026-03-01T01:00:00Z");
    }

    @Test
    void aLogThatWasWrittenAnewDoesNotThoughItsOwnKeySignedIt() {
        written.seen(6, witness);
        new Written(9).publish();
        Ran ran = verify("--log", folder.toString(), "--witness", witness.key().toString());
        assertThat(ran.status()).as(ran.out()).isOne();
        assertThat(ran.out()).contains("does NOT hold").contains("witness.example saw another");
    }

    @Test
    void aLogThatIsShorterThanWhatTheWitnessSawDoesNot() {
        new Written(12).seen(12, witness);
        Ran ran = verify("--log", folder.toString(), "--witness", witness.key().toString());
        assertThat(ran.status()).as(ran.out()).isOne();
        assertThat(ran.out()).contains("saw more");
    }

    @Test
    void anotherWitnessOrNoneIsNotTheOneThatWasAskedFor() {
        assertThat(verify("--log", folder.toString(), "--witness", witness.key().toString()).status()).isOne();
        written.seen(9, other);
        assertThat(verify("--log", folder.toString(), "--witness", witness.key().toString()).status()).isOne();
        assertThat(verify("--log", folder.toString()).status()).isZero();
        assertThat(verify("--log", folder.toString(), "--witness", "no key").status()).isEqualTo(2);
    }

    @Test
    void aPackHoldsBeforeAWitnessWhereEveryEventInItWasSeen() throws IOException {
        Path seen = written.pack(witness.cosign(written.checkpoint(9), AT));
        Ran ran = verify(seen.toString(), "--witness", witness.key().toString());
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("Witness witness.example saw the log with all these events");
        Path unseen = written.pack(written.checkpoint(9));
        assertThat(verify(unseen.toString()).status()).isZero();
        assertThat(verify(unseen.toString(), "--witness", witness.key().toString()).status()).isOne();
    }

    private Ran verify(String... asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(Stream.of("verify"), Stream.concat(Stream.of(asked),
            Stream.of("--key", log.key().toString()))).toArray(String[]::new);
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(out, true, UTF_8), Map.of("LANG", "en"), () -> 0L), arguments);
        return new Ran(status, out.toString(UTF_8));
    }
}
