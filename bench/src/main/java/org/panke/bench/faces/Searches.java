package org.panke.bench.faces;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.VectorUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.panke.gallery.Gallery;
import org.panke.gallery.Passes;
import org.panke.gallery.Template;
import org.panke.gallery.TemplateId;
import org.panke.gallery.Thresholds;

/**
 * The one nearest to a face among many, one thread; every other probe is of somebody there, or where it says so all or none
 * are. The thresholds are about what a model of faces is calibrated to: below the lower one nobody is named.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Searches {
    private static final int PROBES = 64;
    private static final float APART = 0.5f;
    private static final String ALIKE = "two passes among people alike";
    private static final Thresholds THRESHOLDS = new Thresholds(0.6f, 0.8f);

    /** How many are enrolled. */
    @Param({"10000", "100000"})
    public int rows;
    /** Numbers of a template. */
    @Param({"512", "1024"})
    public int dimension;
    /** How it is done. */
    @Param({"one pass", "two passes for somebody there", "two passes for a stranger",
        ALIKE, "loop", "Lucene", "memory"})
    public String by = "";

    private Runnable search = () -> {
    };
    /** What was found, so that nothing is left out as useless. */
    private volatile Object found = "";
    private int turn;

    /** Templates of nobody, from chance; the same for everything that is compared. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        float[][] all = new float[rows][];
        float[] middle = direction(random, dimension);
        for (int row = 0; row < rows; row++) {
            all[row] = direction(random, dimension);
            if (ALIKE.equals(by)) {
                // a cosine of one half between any two
                for (int i = 0; i < dimension; i++) {
                    all[row][i] += middle[i];
                }
            }
        }
        float[][] probes = new float[PROBES][];
        for (int i = 0; i < PROBES; i++) {
            probes[i] = i % 2 == 0 ? direction(random, dimension) : near(all[random.nextInt(rows)], random);
        }
        search = switch (by) {
            case "one pass" -> in(new Gallery(dimension, Passes.ONE), all, probes);
            case "two passes for somebody there" -> in(new Gallery(dimension, Passes.TWO), all, half(probes, 1));
            case "two passes for a stranger" -> in(new Gallery(dimension, Passes.TWO), all, half(probes, 0));
            case ALIKE -> in(new Gallery(dimension, Passes.TWO), all, half(probes, 1));
            case "loop" -> () -> found = nearest(all, next(probes), Searches::product);
            case "Lucene" -> () -> found = nearest(all, next(probes), VectorUtil::dotProduct);
            case "memory" -> read(rows * dimension);
            default -> throw new IllegalArgumentException(by);
        };
    }

    @Benchmark
    public Object search(Spent spent) {
        spent.by(search);
        return found;
    }

    private Runnable in(Gallery gallery, float[][] all, float[][] probes) {
        for (int row = 0; row < rows; row++) {
            gallery.add(new TemplateId(row), Template.of(all[row]));
        }
        return () -> found = gallery.find(Template.of(next(probes)), THRESHOLDS);
    }

    /** As fast as one thread reads so much memory: two halves are compared, which are the same. */
    private Runnable read(int many) {
        int[] one = new int[many / 2];
        int[] other = new int[many / 2];
        Arrays.fill(one, 1);
        Arrays.fill(other, 1);
        return () -> found = Arrays.mismatch(one, other);
    }

    /** Those of somebody there, or those of nobody. */
    private static float[][] half(float[][] probes, int first) {
        float[][] half = new float[probes.length / 2][];
        Arrays.setAll(half, i -> probes[2 * i + first]);
        return half;
    }

    private float[] next(float[][] probes) {
        turn = (turn + 1) % probes.length;
        return probes[turn];
    }

    private interface Product {
        float of(float[] one, float[] other);
    }

    private static int nearest(float[][] all, float[] probe, Product product) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < all.length; row++) {
            float cosine = product.of(all[row], probe);
            if (cosine > most) {
                most = cosine;
                best = row;
            }
        }
        return best;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] near(float[] other, Random random) {
        float[] numbers = direction(random, other.length);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = other[i] + APART * numbers[i];
        }
        return numbers;
    }

    static float[] direction(Random random, int dimension) {
        float[] numbers = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            numbers[i] = (float) random.nextGaussian();
            squares += numbers[i] * numbers[i];
        }
        for (int i = 0; i < dimension; i++) {
            numbers[i] /= (float) Math.sqrt(squares);
        }
        return numbers;
    }
}
