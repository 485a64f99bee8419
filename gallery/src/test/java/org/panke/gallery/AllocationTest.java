package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int DIMENSION = 8;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int CHANGES = 500;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Template somebody = Template.of(new Faces(new Random(2), DIMENSION).even());

    @Test
    void addingAndErasingTakesNoMoreMemoryAmongManyThanAmongFew() {
        long few = allocated(FEW);
        assertThat(few).isPositive();
        assertThat(allocated(MANY)).isLessThan(few * 3 / 2);
    }

    /** Bytes for some changes in a gallery of that size. */
    private long allocated(int size) {
        Gallery gallery = new Gallery(DIMENSION);
        for (int i = 0; i < size; i++) {
            gallery.add(new TemplateId(i), somebody);
        }
        change(gallery, size, 0);
        long before = threads.getCurrentThreadAllocatedBytes();
        change(gallery, size, 1);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void change(Gallery gallery, int size, long round) {
        for (int i = 0; i < CHANGES; i++) {
            long place = (long) i * (size / CHANGES);
            gallery.erase(new TemplateId(round * size + place));
            gallery.add(new TemplateId((round + 1) * size + place), somebody);
        }
    }
}
