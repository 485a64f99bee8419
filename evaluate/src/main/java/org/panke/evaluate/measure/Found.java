package org.panke.evaluate.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.panke.gallery.Alikeness;
import org.panke.gallery.Thresholds;

/**
 * What happens when everybody is looked for among many: the first picture of each person is enrolled, every other picture is
 * looked for. A gallery of a given size is any part of the people: the share over all such parts is worked out, not drawn.
 */
final class Found {
    private final List<Seen> enrolled;
    private final List<Probe> probes;

    /** Of one picture: how many others reach the thresholds, and how many are nearer than its own person, who may not be there. */
    private record Probe(int person, int near, int reaching, boolean isMated, boolean isReached, int nearer) {
    }

    private Found(List<Seen> enrolled, List<Probe> probes) {
        this.enrolled = enrolled;
        this.probes = probes;
    }

    /** @param seen by person, the picture to be enrolled first */
    static Found of(List<Seen> seen, Thresholds thresholds) {
        List<Seen> enrolled =
            IntStream.range(0, seen.size()).filter(i -> isFirst(seen, i)).mapToObj(seen::get).toList();
        List<Probe> probes = IntStream.range(0, seen.size()).parallel()
            .mapToObj(i -> probe(seen.get(i), !isFirst(seen, i), enrolled, thresholds)).toList();
        return new Found(enrolled, probes);
    }

    private static boolean isFirst(List<Seen> seen, int i) {
        return i == 0 || seen.get(i - 1).person() != seen.get(i).person();
    }

    private static Probe probe(Seen probe, boolean isMated, List<Seen> enrolled, Thresholds thresholds) {
        float[] others = new float[enrolled.size()];
        float own = -1;
        int count = 0;
        for (Seen each : enrolled) {
            if (each.person() != probe.person()) {
                others[count++] = Alikeness.of(each.carried(), probe.looked());
            } else if (isMated) {
                own = Alikeness.of(each.carried(), probe.looked());
            }
        }
        int near = 0;
        int reaching = 0;
        int nearer = 0;
        for (int i = 0; i < count; i++) {
            near += others[i] >= thresholds.different() ? 1 : 0;
            reaching += others[i] >= thresholds.same() ? 1 : 0;
            nearer += others[i] > own ? 1 : 0;
        }
        return new Probe(probe.person(), near, reaching, isMated, own >= thresholds.same(), nearer);
    }

    int persons() {
        return enrolled.size();
    }

    /** How often somebody who is not there is taken for one of so many who are. */
    Share wrongly(int size) {
        Clusters clusters = new Clusters(persons(), false);
        probes.forEach(each -> clusters.add(each.person, any(each.reaching, size, persons() - 1), 1));
        return clusters.share(1.0 * probes.size() / persons());
    }

    /** How often somebody who is not there is not sure not to be: a person is asked. */
    Share asked(int size) {
        Clusters clusters = new Clusters(persons(), false);
        probes.forEach(each -> clusters.add(each.person,
            any(each.near, size, persons() - 1) - any(each.reaching, size, persons() - 1), 1));
        return clusters.share(1.0 * probes.size() / persons());
    }

    /** How often somebody who is there, among so many, is not named: they stay below the threshold, or another is nearer. */
    Share notFound(int size) {
        Clusters clusters = new Clusters(persons(), false);
        List<Probe> mated = probes.stream().filter(Probe::isMated).toList();
        mated.forEach(each -> clusters.add(each.person,
            each.isReached ? any(each.nearer, size - 1, persons() - 1) : 1, 1));
        long people = mated.stream().mapToInt(Probe::person).distinct().count();
        return clusters.share(1.0 * mated.size() / Math.max(1, people));
    }

    /** The chance that a part of so many, drawn from all, has one of some in it. */
    static double any(int some, int size, int all) {
        double none = 1;
        for (int i = 0; i < some && none > 0; i++) {
            none *= Math.max(0, (double) (all - size - i) / (all - i));
        }
        return 1 - none;
    }
}
