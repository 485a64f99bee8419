package org.panke.formats.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Review;
import org.panke.formats.Problem;

/**
 * A folder with the packs that a site adds to the shipped ones: {@code *.yaml}, the reviews beside each, and
 * {@code reviewers.yaml} with the keys of those whose word counts.
 */
public sealed interface PackFolder {
    /** The shipped packs and these. */
    record Good(Packs packs) implements PackFolder {}

    /** Why the folder cannot be used; at least one problem. */
    record Bad(List<Problem> problems) implements PackFolder {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** The file with the keys of reviewers. */
    String REVIEWERS = "reviewers.yaml";

    /**
     * @param now a pack that was reviewed after that was not reviewed
     * @throws IOException where it is no folder, or something in it cannot be read
     */
    static PackFolder read(Path folder, Instant now) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(PackFolder::isPack).sorted().toList();
        }
        List<Problem> problems = new ArrayList<>();
        List<Review> reviews = new ArrayList<>();
        for (Path file : files) {
            var read = ReviewFile.read(ReviewFile.beside(file));
            problems.addAll(read.problems());
            reviews.addAll(read.read());
        }
        var reviewers = ReviewFile.reviewers(folder.resolve(REVIEWERS));
        problems.addAll(reviewers.problems());
        return problems.isEmpty() ? added(ShippedPacks.with(reviews, reviewers.read()), files, now) : new Bad(problems);
    }

    private static boolean isPack(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") && !name.endsWith(".reviews.yaml") && !name.equals(REVIEWERS);
    }

    /** One after the other, each as soon as those it lies under are there. */
    private static PackFolder added(Packs shipped, List<Path> files, Instant now) throws IOException {
        Packs packs = shipped;
        List<Path> left = files;
        while (!left.isEmpty()) {
            List<Path> waiting = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Path file : left) {
                switch (PackFile.read(file, packs, now)) {
                    case PackFile.Good(var pack) -> {
                        boolean isKnown =
                            packs.known().stream().anyMatch(each -> each.digest().equals(pack.digest()));
                        packs = isKnown ? packs : packs.with(pack);
                    }
                    case PackFile.Bad(var bad) -> {
                        waiting.add(file);
                        problems.addAll(bad);
                    }
                }
            }
            if (waiting.size() == left.size()) {
                return new Bad(problems);
            }
            left = waiting;
        }
        return new Good(packs);
    }
}
