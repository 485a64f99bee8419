package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.evidence.NoteKey.Kind;

class OpeningTest {
    private static final String ORIGIN = "example.org/P1/1";
    private static final String EVENT = "{\"type\":\"CheckedIn\",\"phone\":\"13800001234\"}\n";
    private static final List<String> LINES = List.of("{\"visit\":\"e1\"}", "{\"signal\":\"NEAR_MISS\"}");
    private static final int AT = 21;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner signer = NoteSigner.random("example.org/P1", Kind.NOTE, random);
    private final List<NoteKey> keys = List.of(signer.key());
    private final Salt salt = Salt.random(random);
    private final Told told = new Told(Salt.random(random), LINES);
    private final Leaf.Recorded leaf =
        new Leaf.Recorded(Commitment.to(salt, EVENT.getBytes(UTF_8)), told.root());
    private final List<Leaf> leaves = leaves();
    private final HashList log = Logs.grown(leaves);

    private List<Leaf> leaves() {
        List<Leaf> all = new ArrayList<>(Logs.leaves(100, random));
        all.set(AT, leaf);
        return all;
    }

    private Proof proof(int index) {
        Tree tree = new Tree(log, 100);
        return new Proof(tree.inclusion(index), Checkpoint.of(ORIGIN, tree).signed(signer));
    }

    @Test
    void whatIsOpenedWasCommittedToAndWhatIsNotStaysClosed() throws NotProvenException {
        Opening opening =
            new Opening(leaf, new Opening.Content(salt, EVENT), List.of(told.opened(0)), proof(AT));
        Opening read = Opening.read(opening.toString());
        read.verify(ORIGIN, keys);
        assertThat(read).hasToString(opening.toString());
        assertThat(read.event().text()).isEqualTo(EVENT);
        assertThat(read.lines()).singleElement().satisfies(line -> assertThat(line.text()).isEqualTo(LINES.get(0)));
        String closed = Base64.getEncoder().encodeToString(LINES.get(1).getBytes(UTF_8));
        assertThat(opening.toString()).doesNotContain(closed);
        Opening.read(new Opening(leaf, null, List.of(), proof(AT)).toString()).verify(ORIGIN, keys);
    }

    @Test
    void everyByteOfAnOpeningCounts() throws NotProvenException {
        byte[] text = new Opening(leaf, new Opening.Content(salt, EVENT), List.of(told.opened(0), told.opened(1)),
            proof(AT)).toString().getBytes(UTF_8);
        Opening.read(new String(text, UTF_8)).verify(ORIGIN, keys);
        for (int i = 0; i < text.length; i++) {
            byte[] changed = text.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> Opening.read(new String(changed, UTF_8)).verify(ORIGIN, keys))
                .as("byte " + i).isInstanceOf(NotProvenException.class);
        }
    }

    @Test
    void aPackHoldsInWhateverOrderAndHoweverOftenItsOpeningsCome() throws NotProvenException {
        Opening first = new Opening((Leaf.Recorded) leaves.get(3), null, List.of(), proof(3));
        Opening second = new Opening(leaf, new Opening.Content(salt, EVENT), List.of(told.opened(0)), proof(AT));
        Pack pack = Pack.of(ORIGIN, "inspection", Instant.EPOCH, List.of(second, first, second), Map.of());
        assertThat(Pack.verified(pack.signed(signer), keys).openings()).hasToString(List.of(first, second).toString());
    }

    @Test
    void whateverIsDoneToAPackIsFound() throws NotProvenException {
        Opening first = new Opening(leaf, new Opening.Content(salt, EVENT), List.of(told.opened(0)), proof(AT));
        Pack pack = Pack.of(ORIGIN, "case e1", Instant.EPOCH, List.of(first), Map.of("rules.yaml", new byte[]{1}));
        Map<String, byte[]> files = pack.signed(signer);
        Pack read = Pack.verified(files, keys);
        assertThat(read.subject()).isEqualTo("case e1");
        assertThat(read.openings()).hasToString(List.of(first).toString());
        assertThat(new String(files.get(Pack.EVENTS), UTF_8)).isEqualTo(EVENT);
        assertThat(new String(files.get(Pack.FINDINGS), UTF_8)).isEqualTo(LINES.get(0) + "\n");
        for (String name : files.keySet()) {
            Map<String, byte[]> without = new TreeMap<>(files);
            without.remove(name);
            assertThatThrownBy(() -> Pack.verified(without, keys)).as(name).isInstanceOf(NotProvenException.class);
            Map<String, byte[]> changed = new TreeMap<>(files);
            byte[] content = files.get(name).clone();
            content[content.length / 2] ^= 1;
            changed.put(name, content);
            assertThatThrownBy(() -> Pack.verified(changed, keys)).as(name).isInstanceOf(NotProvenException.class);
        }
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put("more.txt", new byte[]{1});
        assertThatThrownBy(() -> Pack.verified(more, keys)).isInstanceOf(NotProvenException.class);
        NoteSigner other = NoteSigner.random("example.org/P1", Kind.NOTE, random);
        assertThatThrownBy(() -> Pack.verified(files, List.of(other.key()))).isInstanceOf(NotProvenException.class);
        assertThatThrownBy(() -> Pack.verified(pack.signed(other), List.of(other.key())))
            .isInstanceOf(NotProvenException.class);
    }

    @Test
    void aReceiptIsTheOfficesWordAndTheLogHoldsItToIt() throws NotProvenException {
        Receipt receipt = new Receipt(ORIGIN, AT, leaf.hash(), Instant.parse("2026-03-01T02:00:00Z"),
            List.of("由安家带来。", "Brought by Anjia."));
        Note note = Note.read(receipt.signed(signer).toString());
        assertThat(Receipt.verified(note, keys)).isEqualTo(receipt);
        Proof proof = proof(AT);
        receipt.verify(proof, keys);
        assertThatThrownBy(() -> receipt.verify(proof(AT + 1), keys)).isInstanceOf(NotProvenException.class);
        Receipt other = new Receipt(ORIGIN, AT, Logs.leaf(random).hash(), receipt.at(), receipt.said());
        assertThatThrownBy(() -> other.verify(proof, keys)).isInstanceOf(NotProvenException.class);
        for (String text : List.of("panke-receipt/v1\n", receipt.toString().replace("leaf 21", "leaf 021"),
            receipt.toString().replace("2026-03-01", "yesterday"))) {
            assertThatThrownBy(() -> Receipt.verified(signer.sign(Note.of(text)), keys))
                .isInstanceOf(NotProvenException.class);
        }
        assertThatThrownBy(() -> new Receipt(ORIGIN, AT, leaf.hash(), receipt.at(), List.of("two\nlines")))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackSaysOneThingAboutOneLog() {
        assertThat(fault(Pack.of(ORIGIN, "case e1", Instant.EPOCH, List.of(), Map.of("keys.txt", new byte[]{1}))))
            .isEqualTo(Fault.MISSING);
        Opening opening = new Opening(leaf, null, List.of(), proof(AT));
        Pack renamed = Pack.of(ORIGIN, "case e1", Instant.EPOCH, List.of(),
            Map.of(Pack.LEAVES + "00000022", opening.toString().getBytes(UTF_8)));
        assertThat(fault(renamed)).isEqualTo(Fault.PLACE);

        List<Leaf> others = new ArrayList<>(Logs.leaves(100, random));
        Leaf.Recorded another = Logs.leaf(random);
        others.set(AT + 1, another);
        Tree fork = new Tree(Logs.grown(others), 100);
        Opening elsewhere = new Opening(another, null, List.of(),
            new Proof(fork.inclusion(AT + 1), Checkpoint.of(ORIGIN, fork).signed(signer)));
        assertThat(fault(Pack.of(ORIGIN, "case e1", Instant.EPOCH, List.of(opening, elsewhere), Map.of())))
            .isEqualTo(Fault.FORKED);
    }

    private Fault fault(Pack pack) {
        Fault[] fault = new Fault[1];
        assertThatThrownBy(() -> Pack.verified(pack.signed(signer), keys))
            .isInstanceOfSatisfying(NotProvenException.class, e -> fault[0] = e.fault());
        return fault[0];
    }

    @Test
    void theKeyOfOneLogSaysNothingAboutAnother() {
        NoteSigner other = NoteSigner.random("example.org/P2", Kind.NOTE, random);
        List<NoteKey> both = List.of(signer.key(), other.key());
        Receipt receipt = new Receipt(ORIGIN, AT, leaf.hash(), Instant.EPOCH, List.of("Brought by Anjia."));
        assertThatThrownBy(() -> Receipt.verified(receipt.signed(other), both))
            .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.ORIGIN));
        Pack pack = Pack.of(ORIGIN, "case e1", Instant.EPOCH,
            List.of(new Opening(leaf, null, List.of(), proof(AT))), Map.of());
        assertThatThrownBy(() -> Pack.verified(pack.signed(other), both))
            .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.ORIGIN));
        for (String name : List.of("example.org/P1", "example.org/P1/", "example.org/P1/0", "example.org/P1/01",
            "example.org/P1/1/1", "example.org/P11/1", "example.org/P1/x")) {
            assertThat(signer.key().isOf(name)).as(name).isFalse();
        }
        assertThat(signer.key().isOf("example.org/P1/12")).isTrue();
    }
}
