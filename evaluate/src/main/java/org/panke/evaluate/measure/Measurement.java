package org.panke.evaluate.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panke.gallery.Alikeness;
import org.panke.gallery.Measured;
import org.panke.gallery.Thresholds;

/**
 * What came of comparing every picture with every other: the earlier as a pass carries it, the later as a look has it.
 *
 * @param persons in whose pictures a face was found
 * @param dimension how many numbers a face has
 * @param one pairs of one person
 * @param two pairs of two
 * @param aim the share of pairs of two people who may pass for one
 * @param bySize one person among many, by how many
 * @param groups those that were named
 */
public record Measurement(int persons, int pictures, int dimension, Scores one, Scores two, double aim, Chosen chosen,
        List<AmongMany> bySize, List<Group> groups) {
    private static final double[] SHARES =
        {0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002, 0.00001,
            0.000005, 0.000002, 0.000001, 0.0000005, 0.0000002, 0.0000001};
    private static final int[] SIZES = {10, 100, 1_000, 10_000, 100_000};

    public Measurement {
        bySize = List.copyOf(bySize);
        groups = List.copyOf(groups);
    }

    /**
     * With the thresholds that the kiosk has for so many, which rise with their number.
     *
     * @param wrongly somebody who is not among them is taken for one who is
     * @param asked somebody who is not among them is not sure not to be: a person is asked
     * @param notFound somebody who is among them is not named; null where there were not so many
     * @param isMeasured or worked out from pairs, for more people than were measured
     */
    public record AmongMany(int size, double different, double same, Share wrongly, Share asked,
            @Nullable Share notFound, boolean isMeasured) {
    }

    /** Pairs within one group. */
    public record Group(String name, int persons, Share passing, Share missed) {
    }

    /**
     * Compares them all.
     *
     * @param seen in any order; persons are numbered from 0 without a gap
     */
    public static Measurement of(List<Seen> seen, double aim) {
        List<Seen> sorted = seen.stream().sorted(Comparator.comparingInt(Seen::person)).toList();
        int persons = sorted.getLast().person() + 1;
        Map<String, List<Seen>> members = new TreeMap<>();
        sorted.stream().filter(each -> each.group() != null)
            .forEach(each -> members.computeIfAbsent(Objects.requireNonNull(each.group()), _ -> new ArrayList<>())
                .add(each));
        Pairs all = Pairs.of(sorted, persons);
        Chosen chosen = Chosen.of(all.two, aim);
        Measured curve = new Measured(shares(quantiles(Scores.ALL - 1, -1, all.two::reaching), Quantile::high),
            shares(quantiles(0, 1, all.one::below), Quantile::low));
        Thresholds pair =
            new Thresholds((float) Scores.cosine(chosen.different()), (float) Scores.cosine(chosen.same()));
        return new Measurement(persons, sorted.size(), sorted.getFirst().looked().dimension(), all.one, all.two, aim,
            chosen,
            IntStream.of(SIZES).mapToObj(size -> amongMany(size, sorted, persons, curve.among(size, pair), all.two))
                .toList(),
            members.entrySet().stream().map(each -> group(each.getKey(), each.getValue(), chosen)).toList());
    }

    private static List<Measured.Share> shares(List<Quantile> quantiles, ToDoubleFunction<Quantile> end) {
        return quantiles.stream().map(each -> new Measured.Share(each.share(), (float) end.applyAsDouble(each)))
            .toList();
    }

    private static AmongMany amongMany(int size, List<Seen> seen, int persons, Thresholds thresholds, Scores two) {
        double different = Scores.rounded(thresholds.different());
        double same = Scores.rounded(thresholds.same());
        if (size < persons) {
            Found found = Found.of(seen, thresholds);
            return new AmongMany(size, different, same, found.wrongly(size), found.asked(size), found.notFound(size),
                true);
        }
        Share taken = anyOf(two.reaching(Scores.step(thresholds.same())), size);
        Share near = anyOf(two.reaching(Scores.step(thresholds.different())), size);
        return new AmongMany(size, different, same, taken, new Share(near.value() - taken.value(),
            Math.max(0, near.low() - taken.high()), Math.max(0, near.high() - taken.low()), near.of()), null, false);
    }

    private static Share anyOf(Share each, int size) {
        return new Share(anyOf(each.value(), size), anyOf(each.low(), size), anyOf(each.high(), size), each.of());
    }

    private static double anyOf(double each, int size) {
        return -Math.expm1(size * Math.log1p(-Math.min(each, 1 - 1e-12)));
    }

    private static Group group(String name, List<Seen> members, Chosen chosen) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Seen> own =
            members.stream().map(each -> new Seen(numbers.computeIfAbsent(each.person(), _ -> numbers.size()),
                name, each.carried(), each.looked())).toList();
        Pairs pairs = Pairs.of(own, numbers.size());
        return new Group(name, numbers.size(), pairs.two.reaching(chosen.same()), pairs.one.below(chosen.same()));
    }

    private record Pairs(Scores one, Scores two) {
        static Pairs of(List<Seen> sorted, int persons) {
            Pairs pairs = new Pairs(Scores.ofOne(persons), Scores.ofTwo(persons));
            IntStream.range(0, sorted.size()).parallel().forEach(i -> pairs.with(sorted, i));
            return pairs;
        }

        /** All pairs of which one is the first. */
        private void with(List<Seen> sorted, int first) {
            Seen carried = sorted.get(first);
            for (Seen looked : sorted.subList(first + 1, sorted.size())) {
                float cosine = Alikeness.of(carried.carried(), looked.looked());
                (carried.person() == looked.person() ? one : two).add(carried.person(), looked.person(), cosine);
            }
        }
    }

    /** What no more than each of some shares of pairs of two people reaches, as far as so many pairs tell. */
    public List<Quantile> ofTwo() {
        return quantiles(Scores.ALL - 1, -1, two::reaching);
    }

    /** Below what each of some shares of pairs of one person stays. */
    public List<Quantile> ofOne() {
        return quantiles(0, 1, one::below);
    }

    private interface At {
        Share step(int step);
    }

    private static List<Quantile> quantiles(int from, int by, At at) {
        Share[] shares = IntStream.range(0, Scores.ALL).mapToObj(at::step).toArray(Share[]::new);
        return DoubleStream.of(SHARES).filter(share -> share * shares[0].of() >= 1)
            .mapToObj(share -> quantile(share, shares, from, by))
            .toList();
    }

    private static Quantile quantile(double share, Share[] shares, int from, int by) {
        double one = last(shares, from, by, each -> each.low() <= share);
        double other = last(shares, from, by, each -> each.high() <= share);
        return new Quantile(share, last(shares, from, by, each -> each.value() <= share), Math.min(one, other),
            Math.max(one, other));
    }

    /** The last step, from the end of the tail on, up to which it holds. */
    private static double last(Share[] shares, int from, int by, Predicate<Share> holds) {
        int step = from;
        while (step + by >= 0 && step + by < shares.length && holds.test(shares[step + by])) {
            step += by;
        }
        return Scores.cosine(step);
    }
}
