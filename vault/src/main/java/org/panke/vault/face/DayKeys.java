package org.panke.vault.face;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;

/**
 * The keys of one project's days. A key lives for 30 days, its own the first of them: it is dead from the beginning of the
 * day 30 days later, in the project's zone, whether or not anybody has destroyed it by then. So nothing that was sealed
 * opens longer than 30 days.
 */
public final class DayKeys {
    /** In days. */
    public static final int LIFE = 30;
    /** Made at once: more are fewer waits for the disk, and more that a copy of the keys opens of what is not sealed yet. */
    static final int AHEAD = 7;

    private final KeyCabinet cabinet;
    private final String project;
    private final ZoneId zone;

    /** @param zone the project's */
    public DayKeys(KeyCabinet cabinet, String project, ZoneId zone) {
        this.cabinet = cabinet;
        this.project = project;
        this.zone = zone;
    }

    /** Which day it is. */
    public KeyDay day(Instant now) {
        return new KeyDay(project, now.atZone(zone).toLocalDate());
    }

    /** From when on the key of a day is dead. */
    public Instant end(KeyDay day) {
        return day.date().plusDays(LIFE).atStartOfDay(zone).toInstant();
    }

    /** Makes keys ahead, unless tomorrow has one: to be called once a day, so that no visitor waits for it. */
    public void prepare(Instant now) {
        KeyDay today = day(now);
        if (!cabinet.days().contains(new KeyDay(project, today.date().plusDays(1)))) {
            makeFrom(today);
        }
    }

    private void makeFrom(KeyDay today) {
        cabinet.make(Stream.iterate(today.date(), date -> date.plusDays(1)).limit(AHEAD)
            .map(date -> new KeyDay(project, date)).toList());
    }

    /** Destroys the keys that are dead. @return how many those were */
    public int destroyDead(Instant now) {
        return destroy(day -> isDead(day, now));
    }

    /** Destroys all of the project's keys, of days to come too. @return how many those were */
    public int destroyAll() {
        return destroy(_ -> true);
    }

    private int destroy(Predicate<KeyDay> which) {
        Collection<KeyDay> gone = cabinet.days().stream()
            .filter(day -> day.project().equals(project)).filter(which).toList();
        cabinet.destroy(gone);
        return gone.size();
    }

    boolean isDead(KeyDay day, Instant now) {
        return !now.isBefore(end(day));
    }

    boolean isOfProject(KeyDay day) {
        return day.project().equals(project);
    }

    /** @throws DestroyedKeyException where today's key was destroyed */
    byte[] seal(KeyDay today, byte[] half, byte[] bound, byte[] content) {
        return cabinet.seal(today, half, bound, content).or(() -> {
            makeFrom(today);
            return cabinet.seal(today, half, bound, content);
        }).orElseThrow(() -> new DestroyedKeyException(project + " on " + today.date()));
    }

    /** Empty where the key is dead or destroyed. @throws BrokenSealException as {@link KeyCabinet#open} */
    Optional<byte[]> open(KeyDay day, byte[] half, byte[] bound, byte[] sealed, Instant now) {
        if (!isOfProject(day)) {
            throw new BrokenSealException("a face of another project than " + project);
        }
        return isDead(day, now) ? Optional.empty() : cabinet.open(day, half, bound, sealed);
    }
}
