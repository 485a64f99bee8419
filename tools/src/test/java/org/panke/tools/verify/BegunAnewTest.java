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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Bundle;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Commitment;
import org.panke.evidence.HashList;
import org.panke.evidence.Leaf;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Salt;
import org.panke.evidence.Tile;
import org.panke.evidence.Tree;
import org.panke.formats.log.LogFolder;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** A log that was begun anew after an earlier one, before the eyes of somebody who has followed that, or has not. */
class BegunAnewTest {
    private static final String NAME = "example.org/P1";

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner office = NoteSigner.random(NAME, NoteKey.Kind.NOTE, random);

    private record Ran(int status, String out) {
    }

    /** One of the project's logs. */
    private final class Log {
        private final int number;
        private final List<Leaf> leaves = new ArrayList<>();
        private final HashList hashes = new HashList();

        Log(int number, Leaf first) {
            this.number = number;
            add(first);
        }

        Log to(int many) {
            while (leaves.size() < many) {
                add(new Leaf.Recorded(Commitment.to(Salt.random(random), new byte[]{(byte) leaves.size()}), null));
            }
            return this;
        }

        private void add(Leaf leaf) {
            leaves.add(leaf);
            Tree.grow(hashes, leaf);
        }

        String checkpoint(long size, NoteSigner by) {
            return Checkpoint.of(NAME + "/" + number, new Tree(hashes, size)).signed(by).toString();
        }

        Log publish() {
            LogFolder published = new LogFolder(folder.resolve("P1/" + number));
            for (Tile tile : Tile.between(0, hashes.size())) {
                published.write(tile.path(), tile.level() == Tile.ENTRIES ? Bundle.of(leaves) : tile.of(hashes));
            }
            published.write(LogFolder.CHECKPOINT, checkpoint(hashes.size(), office).getBytes(UTF_8));
            return this;
        }

        void vanish() throws IOException {
            Files.move(folder.resolve("P1/" + number), folder.resolve("gone " + number));
        }

        void comeBack() throws IOException {
            Files.move(folder.resolve("gone " + number), folder.resolve("P1/" + number));
        }
    }

    private Log first() {
        return new Log(1, new Leaf.Beginning(NAME + "/1"));
    }

    private Log after(int number, String last) {
        return new Log(number, new Leaf.Succession(NAME + "/" + number, last,
            Commitment.to(Salt.random(random), "why".getBytes(UTF_8)))).to(4);
    }

    private Log after(Log log, int size) {
        return after(log.number + 1, log.checkpoint(size, office));
    }

    @Test
    void aLogThatGoesOnAfterAllThatWasSeenHoldsAndIsFollowedFromThenOn() throws IOException {
        Log old = first().to(9).publish();
        assertThat(followed(1).status()).isZero();
        Log now = after(old, 9).publish();
        old.vanish();
        Ran ran = followed(2);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains(": holds. Log example.org/P1/2, 4 leaves, 4 of them")
            .contains("goes on after log example.org/P1/1 of 9 leaves").contains("a person who is named")
            .contains("All that --state had");
        now.to(6).publish();
        Ran later = followed(2);
        assertThat(later.status()).as(later.out()).isZero();
        assertThat(later.out()).contains("6 leaves, 2 of them").contains("goes on after log example.org/P1/1")
            .doesNotContain("NOT COMPARED");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("P1", "gone 1",
                "state");
        }
    }

    @Test
    void aLogThatGoesOnAfterLessThanWasSeenLeavesOutWhatWasPublished() throws IOException {
        Log old = first().to(9).publish();
        followed(1);
        byte[] state = Files.readAllBytes(folder.resolve("state"));
        after(old, 6).publish();
        Ran beside = followed(2);
        assertThat(beside.status()).as(beside.out()).isOne();
        assertThat(beside.out()).contains("leaves out what was published").contains("after 6 leaves")
            .contains("of which 9 were published").contains("ROLLED_BACK");
        old.vanish();
        Ran alone = followed(2);
        assertThat(alone.status()).as(alone.out()).isOne();
        assertThat(alone.out()).contains("of which 9 were published").contains("ROLLED_BACK");
        assertThat(folder.resolve("state")).hasBinaryContent(state);
    }

    @Test
    void aLogThatGoesOnAfterAnotherPastThanWasSeenDoesNotHold() throws IOException {
        first().to(9).publish();
        followed(1);
        Log forged = first().to(9);
        after(forged, 9).publish();
        Ran beside = followed(2);
        assertThat(beside.status()).as(beside.out()).isOne();
        assertThat(beside.out()).contains("another than the one that was published").contains("FORKED");
        forged.publish();
        assertThat(followed(2).out()).contains("another than the one that was published").contains("FORKED");
        forged.vanish();
        Ran alone = followed(2);
        assertThat(alone.status()).as(alone.out()).isOne();
        assertThat(alone.out()).contains("another than the one that was published").contains("FORKED");
    }

    @Test
    void aForgedPastThatIsLongerThanWasSeenIsFoundWhereItLiesBesideAndElseNothingIsSaid() throws IOException {
        first().to(5).publish();
        followed(1);
        byte[] state = Files.readAllBytes(folder.resolve("state"));
        Log forged = first().to(9).publish();
        after(forged, 9).publish();
        Ran ran = followed(2);
        assertThat(ran.status()).as(ran.out()).isOne();
        assertThat(ran.out()).contains("FORKED");
        forged.vanish();
        Ran alone = followed(2);
        assertThat(alone.status()).as(alone.out()).isEqualTo(2);
        assertThat(alone.out()).contains("those between were not seen");
        assertThat(folder.resolve("state")).hasBinaryContent(state);
    }

    @Test
    void whatWasPublishedSinceSomebodyLookedIsReadInTheFolderBeside() throws IOException {
        Log old = first().to(5).publish();
        followed(1);
        old.to(9).publish();
        after(old, 9).publish();
        old.vanish();
        Ran unseen = followed(2);
        assertThat(unseen.status()).as(unseen.out()).isEqualTo(2);
        assertThat(unseen.out()).contains("after 9 leaves of log example.org/P1/1; --state has 5 leaves")
            .contains("Lay the earlier log beside it");
        old.comeBack();
        Ran seen = followed(2);
        assertThat(seen.status()).as(seen.out()).isZero();
        assertThat(seen.out()).contains("All that --state had");
    }

    @Test
    void whoeverMissedALogInBetweenIsLedThroughIt() throws IOException {
        Log old = first().to(5).publish();
        followed(1);
        Log between = after(old, 5).publish();
        after(between, 4).publish();
        Ran ran = followed(3);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("goes on after log example.org/P1/2 of 4 leaves");
        assertThat(followed(3, "--full").status()).isZero();
    }

    @Test
    void whoeverMissedALogInBetweenThatIsNotThereIsToldSo() throws IOException {
        Log old = first().to(5).publish();
        followed(1);
        Log between = after(old, 5).publish();
        after(between, 4).publish();
        between.vanish();
        Ran ran = followed(3);
        assertThat(ran.status()).as(ran.out()).isEqualTo(2);
        assertThat(ran.out()).contains("Lay the earlier log beside it");
    }

    @Test
    void whoeverSeesTheLogForTheFirstTimeIsToldThatItWasBegunAnew() throws IOException {
        Log old = first().to(9).publish();
        after(old, 9).publish();
        Ran beside = verify("--log", log(2));
        assertThat(beside.status()).as(beside.out()).isZero();
        assertThat(beside.out()).contains("goes on after log example.org/P1/1 of 9 leaves")
            .contains("ends just there").doesNotContain("NOT COMPARED");
        old.vanish();
        Ran alone = verify("--log", log(2));
        assertThat(alone.status()).as(alone.out()).isZero();
        assertThat(alone.out()).contains("of 9 leaves").contains("NOT COMPARED");
        old.comeBack();
        old.to(10).publish();
        Ran longer = verify("--log", log(2));
        assertThat(longer.status()).as(longer.out()).isOne();
        assertThat(longer.out()).contains("of which 10 were published").contains("ROLLED_BACK");
        first().to(9).publish();
        assertThat(verify("--log", log(2)).out()).contains("does NOT hold").contains("FORKED");
    }

    @Test
    void aLogThatGoesOnAfterWhatNobodySignedOrAfterNothingDoesNotHold() {
        NoteSigner stranger = NoteSigner.random(NAME, NoteKey.Kind.NOTE, random);
        Log old = first().to(9);
        after(2, old.checkpoint(9, stranger)).publish();
        assertThat(verify("--log", log(2)).out()).contains("does NOT hold").contains("SIGNATURE");
        after(2, new Log(2, new Leaf.Beginning(NAME + "/2")).to(3).checkpoint(3, office)).publish();
        assertThat(verify("--log", log(2)).out()).contains("does NOT hold").contains("not earlier");
        new Log(2, new Leaf.Beginning(NAME + "/2")).to(3).publish();
        assertThat(verify("--log", log(2)).out()).contains("does NOT hold").contains("which log it goes on after");
    }

    private String log(int number) {
        return folder.resolve("P1/" + number).toString();
    }

    private Ran followed(int number, String... more) {
        return verify(Stream.concat(Stream.of("--log", log(number), "--state", folder.resolve("state").toString()),
            Stream.of(more)).toArray(String[]::new));
    }

    private Ran verify(String... asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(Stream.concat(Stream.of("verify"), Stream.of(asked)),
            Stream.of("--key", office.key().toString())).toArray(String[]::new);
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(out, true, UTF_8), Map.of("LANG", "en"), () -> 0L), arguments);
        return new Ran(status, out.toString(UTF_8));
    }
}
