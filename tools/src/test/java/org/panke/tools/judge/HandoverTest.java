package org.panke.tools.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HandoverTest {
    @Test
    void everythingMadeIsTakenInOrder() throws IOException {
        List<Integer> taken = new ArrayList<>();
        Handover.<Integer>between(taker -> {
            for (int i = 0; i < 1000; i++) {
                taker.take(i);
            }
        }, taken::add);
        assertThat(taken).hasSize(1000).isSorted();
    }

    @Test
    void whatFailsInTheMakingIsThrownHereAfterWhatWasMade() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> Handover.<Integer>between(taker -> {
            taker.take(1);
            throw new IOException("disk gone");
        }, taken::add)).isInstanceOf(IOException.class).hasMessage("disk gone");
        assertThat(taken).containsExactly(1);
        assertThatThrownBy(() -> Handover.<Integer>between(_ -> {
            throw new IllegalStateException("broken");
        }, taken::add)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whereTheTakerFailsTheMakerStops() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> Handover.<Integer>between(taker -> {
            try {
                for (int i = 0;; i++) {
                    taker.take(i);
                }
            } finally {
                stopped.countDown();
            }
        }, parcel -> {
            throw new IOException("enough");
        })).hasMessage("enough");
        stopped.await();
    }
}
