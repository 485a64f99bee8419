package org.panke.formats.packs;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Digest;
import org.panke.consent.packs.Review;
import org.panke.formats.Problem;
import org.panke.formats.text.TextFile;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.Section;
import org.panke.formats.yaml.Section.Entry;
import org.panke.formats.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What named persons signed, in a file beside the pack: {@code nanjing.reviews.yaml} beside {@code nanjing.yaml}. A
 * signature says nothing to a site that does not know the reviewer's key.
 */
public final class ReviewFile {
    private static final Set<String> KEYS = Set.of("pack", "reviewer", "on", "signature");
    private static final String DIGEST = "[0-9a-f]{64}";

    private ReviewFile() {}

    /** What was read, and what is wrong with it. */
    public record Of<T>(T read, List<Problem> problems) {
        public Of {
            problems = List.copyOf(problems);
        }
    }

    /** Where the reviews of a pack lie. */
    public static Path beside(Path pack) {
        String name = String.valueOf(pack.getFileName());
        return pack.resolveSibling(name.replaceFirst("\\.[A-Za-z]+$", "") + ".reviews.yaml");
    }

    /** The reviews in a file; none where there is no file. */
    public static Of<List<Review>> read(Path file) throws IOException {
        Complaints complaints = new Complaints(file.toString());
        List<Review> reviews = new ArrayList<>();
        for (Node item : Section.items(root(file, complaints), "reviews", complaints)) {
            Review review = review(item, complaints);
            if (review != null) {
                reviews.add(review);
            }
        }
        return new Of<>(reviews, complaints.problems());
    }

    /** The reviewers that a site knows: names with their public keys. */
    public static Of<Map<String, PublicKey>> reviewers(Path file) throws IOException {
        Complaints complaints = new Complaints(file.toString());
        Map<String, PublicKey> reviewers = new TreeMap<>();
        Node root = root(file, complaints);
        if (root != null) {
            for (Entry entry : Section.of(root, "reviewers", complaints).entries()) {
                try {
                    reviewers.put(entry.name(), ReviewKeys.publicKey(Complaints.words(entry.value())));
                } catch (GeneralSecurityException e) {
                    complaints.about(entry.value(), entry.name(), "", "审阅人的 Ed25519 公钥（PEM）",
                        "the reviewer's public key of Ed25519, in PEM");
                }
            }
        }
        return new Of<>(Map.copyOf(reviewers), complaints.problems());
    }

    /** Adds one review to a file, and makes the file where there is none. */
    public static void add(Path file, Review review) throws IOException {
        String lines = "- pack: " + review.pack() + "\n  reviewer: \""
            + review.reviewer().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n  on: " + review.on()
            + "\n  signature: \"" + review.signature().hex() + "\"\n";
        Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static @Nullable Node root(Path file, Complaints complaints) throws IOException {
        if (!Files.exists(file)) {
            return YamlText.read(new StringReader(""), complaints);
        }
        try (Reader reader = TextFile.open(file).reader()) {
            return YamlText.read(reader, complaints);
        }
    }

    private static @Nullable Review review(Node node, Complaints complaints) {
        Section section = Section.of(node, "reviews", complaints);
        section.allowOnly(KEYS);
        PackValues values = new PackValues(complaints);
        String pack = values.scalars().text(section.get("pack"), "pack");
        String reviewer = values.scalars().text(section.get("reviewer"), "reviewer");
        LocalDate on = values.date(section.get("on"), "on");
        String signature = values.scalars().text(section.get("signature"), "signature");
        if (pack == null || !pack.matches(DIGEST) || reviewer == null || on == null || signature == null) {
            complaints.about(node, "reviews", "pack（64 位十六进制）、reviewer、on、signature 四项",
                "pack (64 hexadecimal digits), reviewer, on and signature");
            return null;
        }
        return new Review(new Digest(pack), reviewer, on, new Review.Signed(signature));
    }
}
