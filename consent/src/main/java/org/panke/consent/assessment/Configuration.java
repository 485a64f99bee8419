package org.panke.consent.assessment;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.panke.consent.Digest;
import org.panke.consent.packs.InForce;

/**
 * Everything that an assessment is of: purpose, way, recipients, retention, model, threshold, sites, and the law in force,
 * each as a digest of its words.
 *
 * @param parts by name
 */
public record Configuration(Map<String, Digest> parts) {
    private static final String LAW = "law";

    public Configuration {
        parts = Map.copyOf(parts);
    }

    /** What the law asks of a site, and nothing else yet. */
    public static Configuration of(InForce law) {
        return new Configuration(Map.of(LAW, law.digest()));
    }

    /** The same with one more part. */
    public Configuration with(String name, Object content) {
        Map<String, Digest> more = new TreeMap<>(parts);
        more.put(name, Digest.of(content));
        return new Configuration(more);
    }

    /** Of all of it: what an assessment is bound to. */
    public Digest digest() {
        Map<String, Object> all = new TreeMap<>();
        parts.forEach((name, digest) -> all.put(name, digest.hex()));
        return Digest.of(all);
    }

    /** The parts that are others than there, or are in one of the two only. */
    public SortedSet<String> differences(Configuration there) {
        SortedSet<String> names = new TreeSet<>(parts.keySet());
        names.addAll(there.parts.keySet());
        names.removeIf(name -> Objects.equals(parts.get(name), there.parts.get(name)));
        return names;
    }
}
