package org.panke.vault.face;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Keys that end with the process: for whoever tries something out. What they sealed is lost then. */
public final class CabinetInMemory implements KeyCabinet {
    /** Nothing where a key was destroyed. */
    private final Map<KeyDay, Optional<DayKey>> keys = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    /** @param random good enough for keys, and safe for several threads */
    public CabinetInMemory(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void make(Collection<KeyDay> days) {
        days.forEach(day -> keys.computeIfAbsent(day, it -> Optional.of(DayKey.random(it, random))));
    }

    @Override
    public Set<KeyDay> days() {
        return keys.entrySet().stream().filter(each -> each.getValue().isPresent()).map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<byte[]> seal(KeyDay day, byte[] half, byte[] bound, byte[] content) {
        return key(day).map(key -> key.seal(half, bound, content, random));
    }

    @Override
    public Optional<byte[]> open(KeyDay day, byte[] half, byte[] bound, byte[] sealed) {
        return key(day).map(key -> key.open(half, bound, sealed));
    }

    @Override
    public void destroy(Collection<KeyDay> days) {
        days.forEach(day -> keys.put(day, Optional.empty()));
    }

    private Optional<DayKey> key(KeyDay day) {
        return keys.getOrDefault(day, Optional.empty());
    }
}
