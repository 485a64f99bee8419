package org.panke.bench.faces;

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

/** The one nearest to a face among many, one thread; every other probe is of somebody there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Searches {
    private static final int PROBES = 64;
    private static final float APART = 0.5f;
    private static final Thresholds THRESHOLDS = new Thresholds(0.6f, 0.8f);

    /** How many are enrolled. */
    @Param({"10000", "100000"})
    public int rows;
    /** Numbers of a template. */
    @Param({"512", "1024"})
    public int dimension;
    /** How it is done. */
    @Param({"one pass", "two passes", "loop", "Lucene", "memory"})
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
        for (int row = 0; row < rows; row++) {
            all[row] = direction(random, dimension);
        }
        float[][] probes = new float[PROBES][];
        for (int i = 0; i < PROBES; i++) {
            probes[i] = i % 2 == 0 ? direction(random, dimension) : near(all[random.nextInt(rows)], random);
        }
        search = switch (by) {
            case "one pass" -> in(new Gallery(dimension, Passes.ONE), all, probes);
            case "two passes" -> in(new Gallery(dimension, Passes.TWO), all, probes);
            case "loop" -> () -> found = nearest(all, next(probes), Searches::product);
            case "Lucene" -> () -> found = nearest(all, next(probes), VectorUtil::dotProduct);
            case "memory" -> read(rows * dimension);
            default -> throw new IllegalArgumentException(by);
        };
    }

    @Benchmark
    public Object search() {
        search.run();
        return found;
    }

    private Runnable in(Gallery gallery, float[][] all, float[][] probes) {
        for (int row = 0; row < rows; row++) {
            gallery.add(new TemplateId(row), Template.of(all[row]));
        }
        return () -> found = gallery.find(Template.of(next(probes)), THRESHOLDS);
    }

    /** As fast as one thread reads so much memory: numbers are added up, many at once. */
    private Runnable read(int many) {
        int[] numbers = new int[many];
        return () -> {
            int sum = 0;
            for (int each : numbers) {
                sum += each;
            }
            found = sum;
        };
    }

    private float[] next(float[][] probes) {
        turn = (turn + 1) % PROBES;
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
