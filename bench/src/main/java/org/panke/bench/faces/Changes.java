package org.panke.bench.faces;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.panke.gallery.Gallery;
import org.panke.gallery.Template;
import org.panke.gallery.TemplateId;

/** One is added and another erased, in a gallery of a thousand and in one of a hundred thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Changes {
    private static final int OTHERS = 64;

    /** How many are enrolled. */
    @Param({"1000", "100000"})
    public int rows;
    /** Numbers of a template. */
    @Param({"512", "1024"})
    public int dimension;

    private final Random random = new Random(1);
    private final Template[] others = new Template[OTHERS];
    private Gallery gallery = new Gallery(1);
    private long[] there = {};
    private long next;

    /** Templates of nobody, from chance. */
    @Setup
    public void fill() {
        gallery = new Gallery(dimension);
        there = new long[rows];
        for (int i = 0; i < OTHERS; i++) {
            others[i] = Template.of(Searches.direction(random, dimension));
        }
        for (int row = 0; row < rows; row++) {
            there[row] = next;
            gallery.add(new TemplateId(next++), others[row % OTHERS]);
        }
    }

    @Benchmark
    public int addAndErase(Spent spent) {
        spent.by(this::change);
        return gallery.size();
    }

    private void change() {
        int place = random.nextInt(rows);
        gallery.erase(new TemplateId(there[place]));
        there[place] = next;
        gallery.add(new TemplateId(next), others[(int) (next++ % OTHERS)]);
    }
}
