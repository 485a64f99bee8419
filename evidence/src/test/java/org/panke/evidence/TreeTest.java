package org.panke.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.house.Shows;

class TreeTest {
    private static final int SMALL = 40;

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<Hash> hashes(int size) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            hashes.add(Hash.ofLeaf(Long.toString(i).getBytes(US_ASCII)));
        }
        return hashes;
    }

    /** The definition of RFC 6962, section 2.1, word for word. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return leaves.isEmpty() ? Hash.EMPTY : leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    /** The definition of PATH in section 2.1.1. */
    private static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        List<Hash> path = new ArrayList<>(m < k ? path(m, left) : path(m - k, right));
        path.add(m < k ? defined(right) : defined(left));
        return path;
    }

    /** The definition of SUBPROOF in section 2.1.2. */
    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(defined(leaves));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        List<Hash> proof = new ArrayList<>(m <= k ? subproof(m, left, known) : subproof(m - k, right, false));
        proof.add(m <= k ? defined(right) : defined(left));
        return proof;
    }

    @Test
    void theTreesOfTheCertificateTransparencyProjectHaveTheirRoots() {
        List<byte[]> entries = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").stream().map(TreeTest::bytes).toList();
        List<String> roots = List.of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        HashList log = new HashList();
        assertThat(new Tree(log, 0).root().bytes())
            .isEqualTo(bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        for (int i = 0; i < entries.size(); i++) {
            Tree.grow(log, Hash.ofLeaf(entries.get(i)));
            assertThat(new Tree(log, i + 1).root().bytes()).isEqualTo(bytes(roots.get(i)));
        }
    }

    @Test
    void everySmallTreeIsWhatItsDefinitionSays() {
        HashList log = Logs.grown(SMALL);
        for (int size = 0; size <= SMALL; size++) {
            List<Hash> leaves = hashes(size);
            Tree tree = new Tree(log, size);
            assertThat(tree.root()).isEqualTo(defined(leaves));
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index).steps()).isEqualTo(path(index, leaves));
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                assertThat(tree.consistency(earlier).steps()).isEqualTo(subproof(earlier, leaves, true));
            }
        }
    }

    @Test
    void everyProofOfASmallTreeHoldsAndNoOther() throws NotProvenException {
        HashList log = Logs.grown(SMALL);
        List<Hash> leaves = hashes(SMALL);
        for (int size = 1; size <= SMALL; size++) {
            Hash root = new Tree(log, size).root();
            for (int index = 0; index < size; index++) {
                Inclusion right = new Tree(log, size).inclusion(index);
                right.verify(leaves.get(index), root);
                for (int other = 0; other < SMALL; other++) {
                    if (other != index) {
                        fails(right, leaves.get(other), root);
                        fails(new Inclusion(other, size, right.steps()), leaves.get(index), root);
                    }
                }
            }
        }
    }

    private static void fails(Inclusion proof, Hash leaf, Hash root) {
        assertThatThrownBy(() -> proof.verify(leaf, root)).isInstanceOf(NotProvenException.class);
    }

    @Test
    void aProofWithAStepMoreLessOrChangedIsNone() throws NotProvenException {
        HashList log = Logs.grown(SMALL);
        List<Hash> leaves = hashes(SMALL);
        for (int size = 1; size <= SMALL; size++) {
            Tree tree = new Tree(log, size);
            for (int index = 0; index < size; index++) {
                for (List<Hash> steps : changed(tree.inclusion(index).steps())) {
                    fails(new Inclusion(index, size, steps), leaves.get(index), tree.root());
                }
            }
            for (int earlier = 0; earlier <= size; earlier++) {
                Hash before = new Tree(log, earlier).root();
                tree.consistency(earlier).verify(before, tree.root());
                for (List<Hash> steps : changed(tree.consistency(earlier).steps())) {
                    Consistency wrong = new Consistency(earlier, size, steps);
                    assertThatThrownBy(() -> wrong.verify(before, tree.root()))
                        .isInstanceOf(NotProvenException.class);
                }
            }
        }
    }

    /** Each a little other than it should be. */
    private static List<List<Hash>> changed(List<Hash> steps) {
        List<List<Hash>> changed = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            List<Hash> more = new ArrayList<>(steps);
            more.add(i, Hash.EMPTY);
            changed.add(more);
            if (i < steps.size()) {
                List<Hash> less = new ArrayList<>(steps);
                less.remove(i);
                changed.add(less);
                List<Hash> other = new ArrayList<>(steps);
                byte[] bytes = other.get(i).bytes();
                bytes[i] ^= 1;
                other.set(i, Hash.of(bytes));
                changed.add(other);
            }
        }
        return changed;
    }

    @Test
    void anIndexThatTheTreeDoesNotHaveProvesNothing() {
        Hash leaf = hashes(1).getFirst();
        for (long index : new long[]{-1, 1, 2, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new Inclusion(index, 1, List.of()).verify(leaf, leaf))
                .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.PLACE));
            assertThatThrownBy(() -> new Tree(Logs.grown(1), 1).inclusion(index))
                .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> new Consistency(2, 1, List.of()).verify(leaf, leaf))
            .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.PLACE));
    }

    @Test
    void whoeverChangesLeavesOutOrReordersAnythingHasAnotherTree() {
        long seed = new SplittableRandom().nextLong();
        System.out.println("seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            List<Leaf> leaves = Logs.leaves(2 + random.nextInt(600), random);
            int at = random.nextInt(leaves.size());
            List<Leaf> edited = new ArrayList<>(leaves);
            edited.set(at, Logs.leaf(random));
            List<Leaf> deleted = new ArrayList<>(leaves);
            deleted.remove(at);
            List<Leaf> added = new ArrayList<>(leaves);
            added.add(at, Logs.leaf(random));
            List<Leaf> swapped = new ArrayList<>(leaves);
            swapped.add((at + 1) % leaves.size(), swapped.remove(at));
            int earlier = 1 + random.nextInt(leaves.size());
            Hash before = new Tree(Logs.grown(leaves), earlier).root();
            for (List<Leaf> tampered : List.of(edited, deleted, added, swapped)) {
                if (tampered.equals(leaves)) {
                    continue;
                }
                HashList log = Logs.grown(tampered);
                Tree tree = new Tree(log, tampered.size());
                assertThat(tree.root()).isNotEqualTo(new Tree(Logs.grown(leaves), leaves.size()).root());
                boolean same = earlier <= tampered.size()
                    && tampered.subList(0, earlier).equals(leaves.subList(0, earlier));
                if (!same && earlier <= tampered.size()) {
                    assertThatThrownBy(() -> tree.consistency(earlier).verify(before, tree.root()))
                        .isInstanceOf(NotProvenException.class);
                }
            }
        }
    }

    @Test
    void aProofReadsAtMostTwiceTheLogarithmOfTheSize() throws NotProvenException {
        long seed = new SplittableRandom().nextLong();
        System.out.println("seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        HashList log = Logs.grown(100_003);
        AtomicLong read = new AtomicLong();
        Nodes counted = (level, index) -> {
            read.incrementAndGet();
            return log.at(level, index);
        };
        for (long size : new long[]{2, 3, 1_000, 65_535, 65_536, 65_537, 99_999, 100_003}) {
            for (int round = 0; round < 200; round++) {
                long index = random.nextLong(size);
                read.set(0);
                Inclusion proof = new Tree(counted, size).inclusion(index);
                assertThat((double) read.get()).isLessThanOrEqualTo(2 * Math.log((double) size) / Math.log(2) + 1e-9);
                proof.verify(log.at(0, index), new Tree(log, size).root());
                long earlier = 1 + random.nextLong(size);
                new Tree(log, size).consistency(earlier)
                    .verify(new Tree(log, earlier).root(), new Tree(log, size).root());
            }
        }
    }

    @Test
    void hashesLieOneAfterTheOther() {
        long expected = 0;
        for (long leaf = 0; leaf < 1_000; leaf++) {
            assertThat(Stored.count(leaf)).isEqualTo(expected);
            for (int level = 0; (leaf + 1) % (1L << level) == 0; level++) {
                assertThat(Stored.place(level, leaf >> level)).isEqualTo(expected);
                expected++;
            }
        }
    }

    @Test
    @Shows("R43")
    void whatSaysSomethingAboutSomebodyCannotBecomeALeaf() {
        // there are three kinds of leaf, and none has a part that a sentence would go into
        assertThat(Leaf.class.isSealed()).isTrue();
        assertThat(Arrays.stream(Leaf.class.getPermittedSubclasses())).containsExactlyInAnyOrder(
            Leaf.Recorded.class, Leaf.Beginning.class, Leaf.Succession.class);
        assertThat(Arrays.stream(Leaf.Recorded.class.getRecordComponents()).map(part -> (Object) part.getType()))
            .containsExactly(Commitment.class, Hash.class);
        byte[] plain = "王 13800001234".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Commitment.of(plain)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(plain)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leaf.Beginning("王 13800001234")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Leaf.read(plain)).isInstanceOf(NotProvenException.class);
    }
}
