package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.evidence.Receipt;
import org.panke.evidence.Salt;
import org.panke.evidence.Tile;
import org.panke.evidence.Tree;
import org.panke.formats.log.LogFolder;
import org.panke.formats.log.PackFile;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** Files as people hand them to {@code panke verify}: receipts, packs of strangers, and what is neither. */
class GivenFilesTest {
    private static final String NAME = "example.org/P1";
    private static final String ORIGIN = NAME + "/1";
    private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");
    private static final int LEAVES = 9;

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner office = NoteSigner.random(NAME, NoteKey.Kind.NOTE, random);
    private final NoteSigner neighbour = NoteSigner.random("example.org/P2", NoteKey.Kind.NOTE, random);
    private final List<Leaf> leaves = IntStream.range(0, LEAVES).<Leaf>mapToObj(
        i -> new Leaf.Recorded(Commitment.to(Salt.random(random), new byte[]{(byte) i}), null)).toList();
    private final HashList log = grown(leaves);
    private final String key = office.key().toString();

    private record Ran(int status, String out) {
    }

    private static HashList grown(List<Leaf> leaves) {
        HashList hashes = new HashList();
        leaves.forEach(leaf -> Tree.grow(hashes, leaf));
        return hashes;
    }

    private Proof proof(int leaf) {
        Tree tree = new Tree(log, LEAVES);
        return new Proof(tree.inclusion(leaf), Checkpoint.of(ORIGIN, tree).signed(office));
    }

    private String receipt(NoteSigner by) {
        return new Receipt(ORIGIN, 3, leaves.get(3).hash(), AT, List.of("由安家带来。", "Brought by Anjia.")).signed(by)
            .toString();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Ran receipt(String text, NoteSigner... by) throws IOException {
        Path file = file("receipt.txt", text.getBytes(UTF_8));
        return verify(Stream.concat(Stream.of(file.toString()),
            Stream.of(by).flatMap(each -> Stream.of("--key", each.key().toString()))).toArray(String[]::new));
    }

    private byte[] pack(NoteSigner by) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        PackFile.write(Pack.of(ORIGIN, "case V1", AT,
            List.of(new Opening((Leaf.Recorded) leaves.get(2), null, List.of(), proof(2))),
            Map.of("keys.txt", (by.key() + "\n").getBytes(UTF_8))).signed(by), zip);
        return zip.toByteArray();
    }

    @Test
    void aReceiptHoldsAndItIsSaidWhatItProves() throws IOException {
        Ran whole = receipt(receipt(office) + proof(3), office);
        assertThat(whole.status()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("holds").contains("Brought by Anjia.").contains("由安家带来。")
            .contains("2026-03-01T02:00:00Z").contains("its log, of 9 leaves").contains("It does not prove")
            .contains(key);
        Ran early = receipt("\uFEFF" + receipt(office).replace("\n", "\r\n"), office);
        assertThat(early.status()).as(early.out()).isZero();
        assertThat(early.out()).contains("NOT PROVEN is that its log has it").doesNotContain("found out");
        for (String quote : List.of("> ", "> > ", "\u00a0  ")) {
            String mailed = "Dear Ms Li,\n\n" + (receipt(office) + proof(3)).lines().map(quote::concat)
                .map(String::stripTrailing).collect(Collectors.joining("\n"));
            assertThat(receipt(mailed, office).out()).contains("its log, of 9 leaves");
        }
        Ran linked = receipt("https://example.org/verify?project=P1#"
            + Base64.getUrlEncoder().withoutPadding().encodeToString(receipt(office).getBytes(UTF_8)) + "\n", office);
        assertThat(linked.status()).as(linked.out()).isZero();
    }

    @Test
    void aWordThatWasChangedIsToldFromAKeyThatNobodyKnows() throws IOException {
        assertThat(receipt(receipt(office).replace("Anjia", "Leju"), office).out()).contains("The text was changed")
            .doesNotContain("No key that is trusted");
        assertThat(receipt(receipt(office), neighbour).out()).contains("No key that is trusted")
            .doesNotContain("was changed");
    }

    @Test
    void whatStaysClosedIsNotCountedAsOpened() throws IOException {
        Ran ran = verify(file("evidence.zip", pack(office)).toString(), "--key", key);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("; 0 events opened")
            .contains("1 more are proved to be in the log and stay closed");
    }

    @Test
    void aReceiptThatIsNotTheOfficesDoesNotHold() throws IOException {
        for (Ran ran : List.of(receipt(receipt(office).replace("Anjia", "Leju"), office),
            receipt(receipt(office) + proof(4), office), receipt(receipt(office), neighbour),
            receipt(receipt(neighbour) + proof(3), neighbour, office),
            receipt(receipt(office) + proof(3).toString().replace("index 3", "index 2"), office))) {
            assertThat(ran.status()).as(ran.out()).isOne();
            assertThat(ran.out()).contains("does NOT hold").doesNotContain(": holds").doesNotContain("proves");
        }
        Ran without = receipt(receipt(office));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.out()).contains("--key");
    }

    @Test
    void aPackOfWhoeverItIsSaysFirstThatThisIsNotProven() throws IOException {
        Path genuine = file("genuine.zip", pack(office));
        Ran ran = verify(genuine.toString());
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out().lines().findFirst().orElseThrow()).contains("whole in itself")
            .contains("WHOSE IT IS, IS NOT PROVEN");
        assertThat(ran.out()).contains(key).doesNotContain(": holds");
        assertThat(verify(genuine.toString(), "--key", key).out()).contains(": holds");
    }

    @Test
    void twoPacksInOneFileDoNotHold() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(pack(office));
        both.writeBytes(pack(neighbour));
        Ran ran = verify(file("both.zip", both.toByteArray()).toString(), "--key", key);
        assertThat(ran.status()).as(ran.out()).isOne();
        assertThat(ran.out()).contains("does NOT hold").contains("not every program sees the same files");
    }

    @Test
    void whatIsNeitherCannotBeRead() throws IOException {
        Ran ran = verify(file("letter.txt", "Dear sir,\n".getBytes(UTF_8)).toString(), "--key", key);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("Cannot be read").contains("neither a receipt nor a pack");
        Ran cut = verify(folder.resolve("letter.txt").toString(), "--key", key.substring(0, key.length() - 3));
        assertThat(cut.status()).isEqualTo(2);
        assertThat(cut.out()).contains("This is no key: example.org/P1+").contains("name+id+key");
    }

    @Test
    void whoeverStopsReadingIsNotToldThatThePackCannotBeRead() throws IOException {
        Path genuine = file("genuine.zip", pack(office));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), closed, new PrintStream(err, true, UTF_8),
            Map.of("LANG", "en"), () -> 0L), "verify", genuine.toString());
        assertThat(err.toString(UTF_8)).doesNotContain("Cannot be read").contains("Broken pipe");
    }

    @Test
    void anEntryThatWasReadBeforeAndEditedSinceIsFoundAtTheLatestWhenAllIsReadAnew() throws IOException {
        publish(leaves, LEAVES);
        String state = folder.resolve("state").toString();
        String published = folder.resolve("log").toString();
        assertThat(verify("--log", published, "--state", state, "--key", key).status()).isZero();
        List<Leaf> edited = Stream.concat(Stream.of(new Leaf.Recorded(
            Commitment.to(Salt.random(random), new byte[1]), null)), leaves.stream().skip(1)).toList();
        publish(edited, LEAVES);
        Ran ran = verify("--log", published, "--state", state, "--key", key, "--full");
        assertThat(ran.status()).as(ran.out()).isOne();
        assertThat(ran.out()).contains("The log is another than it was.");
        publish(leaves, LEAVES);
        Ran again = verify("--log", published, "--state", state, "--key", key, "--full");
        assertThat(again.status()).as(again.out()).isZero();
        assertThat(again.out()).contains("9 of them read just now").doesNotContain("taken over");
        Ran quick = verify("--log", published, "--state", state, "--key", key);
        assertThat(quick.out()).contains("0 of them read just now").contains("the 9 leaves that --state had")
            .contains("taken over").contains("--full");
    }

    @Test
    void aFileThatIsNoStateStaysAsItIs() throws IOException {
        publish(leaves, LEAVES);
        byte[] content = pack(office);
        Path genuine = file("genuine.zip", content);
        Ran ran = verify("--log", folder.resolve("log").toString(), "--state", genuine.toString(), "--key", key);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("stays as it is");
        assertThat(genuine).hasBinaryContent(content);
    }

    @Test
    void whatIsNoFolderOfALogCannotBeRead() throws IOException {
        Ran missing = verify("--log", folder.resolve("nowhere").toString());
        assertThat(missing.status()).as(missing.out()).isEqualTo(2);
        assertThat(missing.out()).contains("no such folder").contains("with checkpoint and tile/ in it");
        Ran file = verify("--log", file("file", new byte[0]).toString());
        assertThat(file.status()).as(file.out()).isEqualTo(2);
        publish(leaves, LEAVES);
        Ran project = verify("--log", folder.toString());
        assertThat(project.status()).as(project.out()).isEqualTo(2);
        assertThat(project.out()).contains("no checkpoint in it").contains("such as log/P1/1");
        Ran keyless = verify("--log", folder.resolve("log").toString());
        assertThat(keyless.status()).as(keyless.out()).isEqualTo(2);
        assertThat(keyless.out()).contains("No key is known").contains("--key");
        file("keys", (key + "\n").getBytes(UTF_8));
        Ran beside = verify("--log", folder.resolve("log").toString());
        assertThat(beside.status()).as(beside.out()).isZero();
        assertThat(beside.out()).contains("WHOSE IT IS, IS NOT PROVEN").contains(key);
    }

    /** These entries, under the checkpoint and the hashes of the log as it is. */
    private void publish(List<Leaf> entries, int size) {
        LogFolder published = new LogFolder(folder.resolve("log"));
        for (Tile tile : Tile.between(0, size)) {
            published.write(tile.path(), tile.level() == Tile.ENTRIES ? Bundle.of(entries) : tile.of(log));
        }
        published.write(LogFolder.CHECKPOINT,
            Checkpoint.of(ORIGIN, new Tree(log, size)).signed(office).toString().getBytes(UTF_8));
    }

    private static Ran verify(String... asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(out, true, UTF_8), Map.of("LANG", "en"), () -> 0L),
            Stream.concat(Stream.of("verify"), Stream.of(asked)).toArray(String[]::new));
        return new Ran(status, out.toString(UTF_8));
    }
}
