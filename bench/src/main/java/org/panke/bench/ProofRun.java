package org.panke.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Commitment;
import org.panke.evidence.Hash;
import org.panke.evidence.HashList;
import org.panke.evidence.Leaf;
import org.panke.evidence.Nodes;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.evidence.Salt;
import org.panke.evidence.Told;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.PackFile;

/** What a proof costs in a small log and in a large one, both in files; and a pack to be checked. */
public final class ProofRun {
    private static final int PROOFS = 20_000;
    private static final int ROUNDS = 7;
    private static final int PACKED = 12;

    private ProofRun() {
    }

    /** Arguments: an empty folder, then either sizes of logs, or {@code pack} for a pack of a dozen events. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments[1].equals("pack")) {
            pack(folder.resolve("evidence.zip"));
            return;
        }
        List<HashFile> logs = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            HashFile log = HashFile.open(folder.resolve(arguments[i] + ".hashes"));
            grown(log, Long.parseLong(arguments[i]));
            logs.add(log);
        }
        List<List<Double>> nanos = logs.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < logs.size(); i++) {
                double each = proofs(logs.get(i));
                if (round >= 0) {
                    nanos.get(i).add(each);
                }
            }
        }
        double first = Median.of(nanos.getFirst(), each -> each);
        for (int i = 0; i < logs.size(); i++) {
            double median = Median.of(nanos.get(i), each -> each);
            long size = logs.get(i).size();
            System.out.printf(Locale.ROOT,
                "%,12d leaves: %6.1f us a proof (%.2f x), at most %d hashes read (2 log2 n = %.1f)%n",
                size, median / 1e3, median / first, mostRead(logs.get(i)), 2 * Math.log((double) size) / Math.log(2));
            logs.get(i).close();
        }
    }

    private static void grown(HashFile log, long size) {
        ByteBuffer bytes = ByteBuffer.allocate(Commitment.LENGTH);
        while (log.size() < size) {
            Tree.grow(log, new Leaf.Recorded(Commitment.of(bytes.putLong(0, log.size()).array()), Hash.EMPTY));
        }
        log.flush();
    }

    private static double proofs(HashFile log) {
        SplittableRandom random = new SplittableRandom(17);
        Tree tree = new Tree(log, log.size());
        long steps = 0;
        long start = System.nanoTime();
        for (int i = 0; i < PROOFS; i++) {
            steps += tree.inclusion(random.nextLong(log.size())).steps().size();
        }
        double each = (double) (System.nanoTime() - start) / PROOFS;
        if (steps == 0) {
            throw new IllegalStateException("nothing was proved");
        }
        return each;
    }

    private static long mostRead(HashFile log) {
        SplittableRandom random = new SplittableRandom(18);
        long[] read = new long[2];
        Nodes counted = (level, index) -> {
            read[0]++;
            return log.at(level, index);
        };
        for (int i = 0; i < PROOFS; i++) {
            read[0] = 0;
            new Tree(counted, log.size()).inclusion(random.nextLong(log.size()));
            read[1] = Math.max(read[1], read[0]);
        }
        return read[1];
    }

    private static void pack(Path file) throws Exception {
        SecureRandom random = new SecureRandom();
        NoteSigner signer = NoteSigner.random("bench/P1", NoteKey.Kind.NOTE, random);
        HashList log = new HashList();
        List<Told> told = new ArrayList<>();
        List<Leaf.Recorded> leaves = new ArrayList<>();
        List<Opening.Content> events = new ArrayList<>();
        for (int i = 0; i < PACKED; i++) {
            Salt salt = Salt.random(random);
            String event = "{\"type\":\"CheckedIn\",\"id\":\"e" + i + "\",\"project\":\"P1\"}\n";
            events.add(new Opening.Content(salt, event));
            told.add(new Told(Salt.random(random), List.of("{\"visit\":\"e" + i + "\"}", "{\"signal\":\"x\"}")));
            leaves.add(new Leaf.Recorded(Commitment.to(salt, event.getBytes(UTF_8)),
                told.getLast().root()));
            Tree.grow(log, leaves.getLast());
        }
        Tree tree = new Tree(log, PACKED);
        var checkpoint = Checkpoint.of("bench/P1/1", tree).signed(signer);
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < PACKED; i++) {
            openings.add(new Opening(leaves.get(i), events.get(i), List.of(told.get(i).opened(0)),
                new Proof(tree.inclusion(i), checkpoint)));
        }
        byte[] keys = (signer.key() + "\n").getBytes(UTF_8);
        try (var to = Files.newOutputStream(file)) {
            PackFile.write(Pack.of("bench/P1/1", "case e1", Instant.EPOCH, openings, Map.of("keys.txt", keys))
                .signed(signer), to);
        }
    }
}
