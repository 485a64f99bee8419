package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.evidence.NoteKey.Kind;

class LeafTest {
    private final SecureRandom random = new SecureRandom();
    private final Salt salt = Salt.random(random);

    @Test
    void aCommitmentOpensToWhatWasCommittedToAlone() throws NotProvenException {
        byte[] content = "王 13800001234".getBytes(UTF_8);
        Commitment commitment = Commitment.to(salt, content);
        Commitment.of(commitment.bytes()).verify(Salt.of(salt.bytes()), content);
        assertThatThrownBy(() -> commitment.verify(Salt.random(random), content))
            .isInstanceOf(NotProvenException.class);
        assertThatThrownBy(() -> commitment.verify(salt, "李 13800001234".getBytes(UTF_8)))
            .isInstanceOf(NotProvenException.class);
        assertThat(Commitment.to(Salt.random(random), content)).isNotEqualTo(commitment);
        assertThat(salt).hasToString("Salt[hidden]");
    }

    @Test
    void oneLineThatWasToldIsOpenedAndTheOthersStayClosed() throws NotProvenException {
        List<String> lines = List.of("{\"visit\":\"e1\"}", "{\"signal\":\"NEAR_MISS\"}", "{\"signal\":\"ON_SITE\"}");
        Told told = new Told(salt, lines);
        for (int i = 0; i < lines.size(); i++) {
            Told.Line line = told.opened(i);
            line.verify(told.root());
            assertThat(line.text()).isEqualTo(lines.get(i));
            for (int j = 0; j < lines.size(); j++) {
                if (j != i) {
                    Told.Line other = new Told.Line(lines.get(j), line.salt(), line.inclusion());
                    assertThatThrownBy(() -> other.verify(told.root())).isInstanceOf(NotProvenException.class);
                }
            }
        }
        assertThat(new Told(salt, lines.reversed()).root()).isNotEqualTo(told.root());
        assertThat(new Told(Salt.random(random), lines).root()).isNotEqualTo(told.root());
        assertThat(new Told(salt, List.of()).root()).isEqualTo(Hash.EMPTY);
    }

    @Test
    void everyLeafIsReadBackAsItWas() throws NotProvenException {
        NoteSigner signer = NoteSigner.random("example.org/log/1", Kind.NOTE, random);
        String last = Checkpoint.of("example.org/log/1", new Tree(Logs.grown(5), 5)).signed(signer).toString();
        for (Leaf leaf : List.of(Logs.leaf(random), new Leaf.Recorded(Logs.commitment(random), null),
            new Leaf.Beginning("example.org/log/1"),
            new Leaf.Succession("example.org/log/2", last, Logs.commitment(random)))) {
            byte[] entry = leaf.entry();
            assertThat(Leaf.read(entry)).isEqualTo(leaf);
            assertThatThrownBy(() -> Leaf.read(Arrays.copyOf(entry, entry.length - 1)))
                .isInstanceOf(NotProvenException.class);
            assertThatThrownBy(() -> Leaf.read(Arrays.copyOf(entry, entry.length + 1)))
                .isInstanceOf(NotProvenException.class);
        }
        assertThatThrownBy(() -> new Leaf.Succession("example.org/log/2", "text\n", Logs.commitment(random)))
            .isInstanceOf(IllegalArgumentException.class);
        for (String text : List.of("panke-log/v1\n", "panke-log/v1\na b\n", "panke-log-after/v1\nx\n", "other", "")) {
            assertThatThrownBy(() -> Leaf.read(text.getBytes(UTF_8))).as(text).isInstanceOf(NotProvenException.class);
        }
    }

    @Test
    void aLeafAndANodeAreNeverTakenForOneAnother() {
        Hash left = Logs.leaf(random).hash();
        Hash right = Logs.leaf(random).hash();
        byte[] both = Arrays.copyOf(left.bytes(), 64);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertThat(Hash.ofLeaf(both)).isNotEqualTo(Hash.ofNode(left, right));
    }
}
