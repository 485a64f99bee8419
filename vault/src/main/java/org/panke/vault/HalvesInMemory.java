package org.panke.vault;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Halves that end with the process: for whoever measures or tries something out. What they open is lost then. */
public final class HalvesInMemory implements KeyHalves {
    private final Map<Long, byte[]> halves = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final RandomGenerator random;

    public HalvesInMemory(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public long take() {
        byte[] half = new byte[LENGTH];
        random.nextBytes(half);
        long number = next.getAndIncrement();
        halves.put(number, half);
        return number;
    }

    @Override
    public Optional<byte[]> of(long number) {
        if (number < 0 || number >= next.get()) {
            throw new IllegalArgumentException("there is no half of number " + number);
        }
        return Optional.ofNullable(halves.get(number)).map(byte[]::clone);
    }

    @Override
    public void destroy(Collection<Long> numbers) {
        halves.keySet().removeAll(numbers);
    }
}
