package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many threads add, erase, enrol and search: whoever is found is there, as themselves, and whoever is there is found. */
class ManyAtOnceTest {
    private static final int DIMENSION = 32;
    private static final Thresholds THRESHOLDS = new Thresholds(0.8f, 0.9f);
    private static final Likeness NOBODY = new Likeness.Nobody();
    private static final int THREADS = 4;
    private static final int PEOPLE = 240;
    private static final int TURNS = Integer.getInteger("panke.gallery.turns", 10_000_000);
    /** Of so many turns one changes something. */
    private static final int CHANGES = 5;

    private final Gallery gallery = new Gallery(DIMENSION);
    private final List<Template> people = new ArrayList<>();
    /**
     * Of each person how far they are. Stay n of one who comes and goes begins in step 4n + 1, lasts through 4n + 2 and ends in
     * 4n + 3. Stay n + 1 of one who is always there begins in step 2n + 1, and then stay n ends in that step.
     */
    private final AtomicLongArray steps = new AtomicLongArray(PEOPLE);

    @Test
    void whoeverIsFoundWasThereMeanwhileAndWhoeverWasThereAllTheTimeIsFound() throws Exception {
        long seed = new Random().nextLong();
        System.out.println(TURNS + " operations at once, seed " + seed);
        Faces faces = new Faces(new Random(seed), DIMENSION);
        while (people.size() < PEOPLE) {
            Template one = Template.of(faces.even());
            if (people.stream().allMatch(other -> other.cosine(one) < THRESHOLDS.different())) {
                people.add(one);
            }
        }
        for (int person = 1; person < PEOPLE; person += 2) {
            gallery.add(id(person, 0), people.get(person));
        }
        together(thread -> {
            SplittableRandom random = new SplittableRandom(seed + thread);
            for (int turn = 0; turn < TURNS / THREADS; turn++) {
                if (random.nextInt(CHANGES) == 0) {
                    // nobody else does so for them
                    change(random.nextInt(PEOPLE / THREADS) + thread * (PEOPLE / THREADS), turn % 2 == 0);
                } else {
                    search(random.nextInt(PEOPLE));
                }
            }
            return null;
        });
    }

    private static boolean isAlwaysThere(int person) {
        return person % 2 == 1;
    }

    private static TemplateId id(int person, long stay) {
        return new TemplateId((stay + 1) * PEOPLE + person);
    }

    private void change(int person, boolean enrol) {
        long step = steps.get(person);
        steps.set(person, step + 1);
        boolean done;
        if (isAlwaysThere(person)) {
            done = gallery.add(id(person, step / 2 + 1), people.get(person)) && gallery.erase(id(person, step / 2));
        } else if (step % 4 == 2) {
            done = gallery.erase(id(person, step / 4));
        } else if (enrol) {
            done = gallery.enrol(id(person, step / 4), people.get(person), THRESHOLDS).equals(NOBODY);
        } else {
            done = gallery.add(id(person, step / 4), people.get(person));
        }
        steps.set(person, step + 2);
        if (!done) {
            throw new AssertionError("person " + person + " cannot come or go in step " + step);
        }
    }

    private void search(int person) {
        long before = steps.get(person);
        Likeness like = gallery.find(people.get(person), THRESHOLDS);
        long after = steps.get(person);
        boolean right = switch (like) {
            case Likeness.Surely(TemplateId id) -> id.value() % PEOPLE == person
                && wasThere(person, id.value() / PEOPLE - 1, before, after);
            case Likeness.Nobody() -> !isAlwaysThere(person) && (before != after || before % 4 != 2);
            case Likeness.Perhaps _ -> false;
        };
        if (!right) {
            throw new AssertionError("person " + person + " from step " + before + " to " + after + ": " + like);
        }
    }

    private static boolean wasThere(int person, long stay, long before, long after) {
        long begun = isAlwaysThere(person) ? 2 * stay - 1 : 4 * stay + 1;
        long ended = isAlwaysThere(person) ? 2 * stay + 2 : 4 * stay + 4;
        return stay >= 0 && begun <= after && before < ended;
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
