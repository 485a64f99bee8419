package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many threads add, erase, enrol and search: each finds its own while it is there, and never once it was erased. */
class ManyAtOnceTest {
    private static final int DIMENSION = 64;
    private static final Thresholds THRESHOLDS = new Thresholds(0.8f, 0.9f);
    private static final Likeness NOBODY = new Likeness.Nobody();
    private static final int THREADS = 8;
    private static final int OWN = 40;
    private static final int TURNS = Integer.getInteger("panke.gallery.turns", 4_000);

    private final Gallery gallery = new Gallery(DIMENSION);

    @Test
    void eachFindsItsOwnWhileItIsThereAndNobodyWhereItIsNot() throws Exception {
        long seed = new Random().nextLong();
        together(thread -> {
            Random random = new Random(seed + thread);
            Faces faces = new Faces(random, DIMENSION);
            List<Template> own = new ArrayList<>();
            boolean[] there = new boolean[OWN];
            for (int i = 0; i < OWN; i++) {
                own.add(Template.of(faces.even()));
            }
            for (int turn = 0; turn < TURNS; turn++) {
                int i = random.nextInt(OWN);
                TemplateId id = new TemplateId((long) thread * OWN + i);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        assertThat(gallery.erase(id)).isEqualTo(there[i]);
                        there[i] = false;
                    }
                    case 1 -> {
                        assertThat(gallery.add(id, own.get(i))).isEqualTo(!there[i]);
                        there[i] = true;
                    }
                    default -> assertThat(gallery.find(own.get(i), THRESHOLDS)).as("seed %s, thread %s, turn %s", seed,
                        thread, turn).isEqualTo(there[i] ? new Likeness.Surely(id) : NOBODY);
                }
            }
            return null;
        });
    }

    @Test
    void ofOnePersonShownToManyAtOnceOneIsEnrolled() throws Exception {
        Faces faces = new Faces(new Random(5), DIMENSION);
        for (int round = 0; round < 50; round++) {
            Template one = Template.of(faces.even());
            long first = (long) round * THREADS;
            List<Likeness> found = together(thread -> gallery.enrol(new TemplateId(first + thread), one, THRESHOLDS));
            assertThat(found.stream().filter(NOBODY::equals)).hasSize(1);
            TemplateId enrolled = new TemplateId(first + found.indexOf(NOBODY));
            assertThat(found).allMatch(each -> each.equals(NOBODY) || each.equals(new Likeness.Surely(enrolled)));
            assertThat(gallery.size()).isEqualTo(round + 1);
        }
    }

    /** What a thread of that number does. */
    private interface Work<T extends @Nullable Object> {
        T by(int thread) throws Exception;
    }

    private static <T extends @Nullable Object> List<T> together(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> going = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                Callable<T> each = () -> {
                    start.await();
                    return work.by(thread);
                };
                going.add(threads.submit(each));
            }
            for (Future<T> each : going) {
                done.add(each.get());
            }
        }
        return done;
    }
}
