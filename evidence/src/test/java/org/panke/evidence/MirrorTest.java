package org.panke.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.panke.evidence.NotProvenException.Fault;

class MirrorTest {
    private static final String ORIGIN = "example.org/log";

    private final long seed = new SplittableRandom().nextLong();
    private final RandomGenerator random = new SplittableRandom(seed);
    private final HashList kept = new HashList();
    private final Mirror mirror = new Mirror(ORIGIN, kept);
    private final Set<String> read = new HashSet<>();
    private final List<Leaf> seen = new ArrayList<>();

    /** All that a log of these leaves publishes. */
    private static Map<String, byte[]> published(List<Leaf> leaves) {
        HashList hashes = Logs.grown(leaves);
        Map<String, byte[]> files = new HashMap<>();
        for (Tile tile : Tile.between(0, leaves.size())) {
            files.put(tile.path(), tile.level() == Tile.ENTRIES
                ? Bundle.of(leaves.subList((int) tile.from(), (int) tile.from() + tile.width()))
                : tile.of(hashes));
        }
        return files;
    }

    private static Checkpoint checkpoint(List<Leaf> leaves) {
        return Checkpoint.of(ORIGIN, new Tree(Logs.grown(leaves), leaves.size()));
    }

    private void follow(Checkpoint checkpoint, Map<String, byte[]> files) throws NotProvenException {
        System.out.println("seed " + seed);
        mirror.follow(checkpoint, path -> {
            read.add(path);
            return Optional.ofNullable(files.get(path));
        }, (index, leaf) -> {
            assertThat(index).isEqualTo(seen.size());
            seen.add(leaf);
        }, _ -> {
        });
    }

    private Fault found(List<Leaf> leaves) {
        return found(checkpoint(leaves), published(leaves));
    }

    private Fault found(Checkpoint checkpoint, Map<String, byte[]> files) {
        long before = kept.size();
        int seenBefore = seen.size();
        Fault[] fault = new Fault[1];
        assertThatThrownBy(() -> follow(checkpoint, files)).isInstanceOfSatisfying(NotProvenException.class,
            e -> fault[0] = e.fault());
        assertThat(kept.size()).isEqualTo(before);
        seen.subList(seenBefore, seen.size()).clear();
        return fault[0];
    }

    @Test
    void aLogIsFollowedAndWhatWasReadIsNotReadAgain() throws NotProvenException {
        List<Leaf> leaves = Logs.leaves(70_000, random);
        for (int size : new int[]{0, 1, 255, 256, 257, 1000, 65_535, 65_536, 65_537, 70_000}) {
            read.clear();
            follow(checkpoint(leaves.subList(0, size)), published(leaves.subList(0, size)));
            assertThat(kept.size()).isEqualTo(size);
            assertThat(read).hasSizeLessThan(600);
        }
        assertThat(seen).isEqualTo(leaves);
        read.clear();
        follow(checkpoint(leaves), published(leaves));
        assertThat(read).isEmpty();
    }

    @Test
    void aFullTileStandsForThePartThatItReplaced() throws NotProvenException {
        List<Leaf> leaves = Logs.leaves(256, random);
        follow(checkpoint(leaves.subList(0, 200)), published(leaves));
        assertThat(kept.size()).isEqualTo(200);
    }

    @Test
    void whateverIsDoneToALogThatSomebodyFollowsIsFound() throws NotProvenException {
        List<Leaf> leaves = Logs.leaves(700, random);
        follow(checkpoint(leaves), published(leaves));

        assertThat(found(leaves.subList(0, 699))).isEqualTo(Fault.ROLLED_BACK);
        List<Leaf> longer = new ArrayList<>(leaves);
        longer.addAll(Logs.leaves(300, random));
        List<Leaf> edited = new ArrayList<>(longer);
        edited.set(17, Logs.leaf(random));
        assertThat(found(edited)).isEqualTo(Fault.FORKED);
        List<Leaf> deleted = new ArrayList<>(longer);
        deleted.remove(17);
        assertThat(found(deleted)).isEqualTo(Fault.FORKED);
        List<Leaf> reordered = new ArrayList<>(longer);
        reordered.add(600, reordered.remove(17));
        assertThat(found(reordered)).isEqualTo(Fault.FORKED);
        List<Leaf> replayed = new ArrayList<>(leaves.subList(0, 600));
        replayed.addAll(Logs.leaves(400, random));
        assertThat(found(replayed)).isEqualTo(Fault.FORKED);
        List<Leaf> sameSize = new ArrayList<>(leaves);
        sameSize.set(699, Logs.leaf(random));
        assertThat(found(sameSize)).isEqualTo(Fault.FORKED);

        follow(checkpoint(longer), published(longer));
        assertThat(kept.size()).isEqualTo(1000);
    }

    @Test
    void everyFileOfALogCounts() {
        List<Leaf> leaves = Logs.leaves(70_000, random);
        Checkpoint checkpoint = checkpoint(leaves);
        Map<String, byte[]> files = published(leaves);
        List<String> some = new ArrayList<>(files.keySet().stream().sorted().filter(
            path -> !path.startsWith("tile/0/") && !path.startsWith("tile/entries/")).toList());
        some.addAll(List.of("tile/0/000", "tile/0/272", "tile/0/273.p/112", "tile/entries/000",
            "tile/entries/273.p/112"));
        for (String path : some) {
            Map<String, byte[]> without = new HashMap<>(files);
            without.remove(path);
            assertThat(found(checkpoint, without)).isEqualTo(Fault.MISSING);
            byte[] changed = files.get(path).clone();
            changed[random.nextInt(changed.length)] ^= 4;
            Map<String, byte[]> other = new HashMap<>(files);
            other.put(path, changed);
            assertThat(found(checkpoint, other)).isIn(Fault.ROOT, Fault.FORM, Fault.MISSING);
        }
    }

    @Test
    void theTilesOfAnExampleAreThoseThatItsSpecificationNames() {
        List<String> paths = Tile.between(0, 70_000).stream().map(Tile::path).toList();
        assertThat(paths.stream().filter(path -> path.startsWith("tile/0/"))).hasSize(274)
            .contains("tile/0/000", "tile/0/272", "tile/0/273.p/112");
        assertThat(paths.stream().filter(path -> path.startsWith("tile/1/")))
            .containsExactly("tile/1/000", "tile/1/001.p/17");
        assertThat(paths.stream().filter(path -> path.startsWith("tile/2/"))).containsExactly("tile/2/000.p/1");
        assertThat(Tile.between(0, 256).stream().map(Tile::path)).containsExactly("tile/entries/000", "tile/0/000",
            "tile/1/000.p/1");
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(Tile.of("tile/0/x001/x234/067")).contains(new Tile(0, 1_234_067, 256));
        for (String wrong : List.of("tile/00/000", "tile/0/0", "tile/0/x000/001", "tile/0/000.p/0", "tile/0/000.p/256",
            "tile/0/000.p/01", "tile/64/000", "tile/data/000", "tile/0/../000", "tile/0/000/", "tile/-1/000",
            "tile/0/x001/x234/x999/x999/x999/x999/067", "checkpoint")) {
            assertThat(Tile.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void whatWasReadBeforeMustBeWhatItWasWhereItIsReadAgain() throws NotProvenException {
        List<Leaf> leaves = Logs.leaves(700, random);
        follow(checkpoint(leaves.subList(0, 600)), published(leaves.subList(0, 600)));
        Map<String, byte[]> partial = published(leaves);
        partial.put("tile/entries/002.p/188", edited(leaves, 512, 700, 520));
        assertThat(found(checkpoint(leaves), partial)).isEqualTo(Fault.FORKED);

        follow(checkpoint(leaves), published(leaves));
        Map<String, byte[]> old = published(leaves);
        old.put("tile/entries/000", edited(leaves, 0, 256, 17));
        follow(checkpoint(leaves), old);
        assertThatThrownBy(() -> anew(leaves, old)).isInstanceOfSatisfying(NotProvenException.class,
            e -> assertThat(e.fault()).isEqualTo(Fault.FORKED));
        read.clear();
        anew(leaves, published(leaves));
        assertThat(read).contains("tile/entries/000", "tile/0/000");
        assertThat(kept.size()).isEqualTo(700);
        List<Leaf> longer = new ArrayList<>(leaves);
        longer.addAll(Logs.leaves(100, random));
        anew(longer, published(longer));
        assertThat(kept.size()).isEqualTo(800);
    }

    private void anew(List<Leaf> leaves, Map<String, byte[]> files) throws NotProvenException {
        mirror.followAnew(checkpoint(leaves), path -> {
            read.add(path);
            return Optional.ofNullable(files.get(path));
        }, (_, _) -> {
        }, _ -> {
        });
    }

    private byte[] edited(List<Leaf> leaves, int from, int to, int which) {
        List<Leaf> edited = new ArrayList<>(leaves);
        edited.set(which, Logs.leaf(random));
        return Bundle.of(edited.subList(from, to));
    }
}
