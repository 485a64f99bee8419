package org.panke.evaluate.look;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panke.evaluate.CannotEvaluateException;

/** Has every picture looked at. */
public final class Looks {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final long EVERY_MS = 250;

    private final Path browser;
    private final LongSupplier nanoTime;

    private Looks(Path browser, LongSupplier nanoTime) {
        this.browser = browser;
        this.nanoTime = nanoTime;
    }

    /** @throws CannotEvaluateException where there is no browser */
    public static Looks with(Map<String, String> environment, LongSupplier nanoTime) throws CannotEvaluateException {
        return new Looks(
            Chromium.found(environment).orElseThrow(() -> new CannotEvaluateException("evaluate.no-browser")),
            nanoTime);
    }

    /**
     * One look for each picture, in their order.
     *
     * @param heard called now and then with how many are done
     */
    public List<Look> at(List<Path> pictures, LongConsumer heard)
            throws IOException, CannotEvaluateException, InterruptedException {
        AtomicReferenceArray<@Nullable Look> looks = new AtomicReferenceArray<>(pictures.size());
        CountDownLatch left = new CountDownLatch(pictures.size());
        AtomicLong last = new AtomicLong(nanoTime.getAsLong());
        try (PageServer server = new PageServer(pictures, new Pages(), new SecureRandom(), (look, number) -> {
            if (looks.compareAndSet(number, null, look)) {
                last.set(nanoTime.getAsLong());
                left.countDown();
            }
        }); Chromium chromium = Chromium.open(browser, server.page())) {
            while (!left.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (!chromium.isRunning() || nanoTime.getAsLong() - last.get() > PATIENCE) {
                    throw new CannotEvaluateException("evaluate.silent", browser);
                }
                heard.accept(pictures.size() - left.getCount());
            }
        }
        return IntStream.range(0, pictures.size()).mapToObj(i -> Objects.requireNonNull(looks.get(i))).toList();
    }
}
