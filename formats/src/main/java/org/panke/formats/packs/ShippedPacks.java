package org.panke.formats.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Review;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** The packs that come with the product: proposals with their sources. No lawyer has signed any of them. */
public final class ShippedPacks {
    private static final String STANDARD = "default";
    /** Each after those it lies under. */
    private static final List<String> NAMES = List.of("cn-0", "cn-1", "cn-120000", "cn-310000", "cn-320100",
        "cn-320300", "cn-330100", "cn-440300", "cn-530100", "eu", "us-il", "us-tx", "us-co", "us-wa");

    private ShippedPacks() {}

    /** All of them, reviewed by nobody. */
    public static Packs unreviewed() {
        return with(List.of(), Map.of());
    }

    /** All of them, beside the reviews that a site has and the reviewers it knows. */
    public static Packs with(List<Review> reviews, Map<String, PublicKey> reviewers) {
        Packs packs = Packs.beginning(pack(STANDARD), reviews, reviewers);
        for (String name : NAMES) {
            packs = packs.with(pack(name));
        }
        return packs;
    }

    private static Pack pack(String name) {
        String file = name + ".yaml";
        Complaints complaints = new Complaints(file);
        try (InputStream in = Objects.requireNonNull(ShippedPacks.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(in, UTF_8)) {
            Node root = YamlText.read(text, complaints);
            Pack pack = root == null ? null : new PackReader(complaints, root).pack();
            if (pack == null || !complaints.problems().isEmpty()) {
                throw new IllegalStateException(file + ": " + complaints.problems());
            }
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
