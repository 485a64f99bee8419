package org.panke.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Logs of tests. */
final class Logs {
    private Logs() {}

    static Commitment commitment(RandomGenerator random) {
        byte[] bytes = new byte[Commitment.LENGTH];
        random.nextBytes(bytes);
        return Commitment.of(bytes);
    }

    static Leaf.Recorded leaf(RandomGenerator random) {
        return new Leaf.Recorded(commitment(random), Hash.of(commitment(random).bytes()));
    }

    static List<Leaf> leaves(int count, RandomGenerator random) {
        return IntStream.range(0, count).<Leaf>mapToObj(_ -> leaf(random)).toList();
    }

    static HashList grown(List<Leaf> leaves) {
        HashList hashes = new HashList();
        leaves.forEach(leaf -> Tree.grow(hashes, leaf));
        return hashes;
    }

    /** Hashes that are quickly made, of many leaves. */
    static HashList grown(long size) {
        HashList hashes = new HashList();
        LongStream.range(0, size).forEach(i -> Tree.grow(hashes, Hash.ofLeaf(Long.toString(i).getBytes(US_ASCII))));
        return hashes;
    }
}
