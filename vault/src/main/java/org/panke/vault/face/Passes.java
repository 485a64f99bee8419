package org.panke.vault.face;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;
import org.panke.vault.KeyHalves;

/**
 * The passes of one project: a template that its owner carries, sealed under a key that is made of its day's key and of a
 * half which the office keeps. The office has no template, and the visitor no key.
 */
public final class Passes {
    private final DayKeys days;
    private final KeyHalves halves;
    private final RandomGenerator random;

    /** @param random good enough that nobody guesses the number of a pass */
    public Passes(DayKeys days, KeyHalves halves, RandomGenerator random) {
        this.days = days;
        this.halves = halves;
        this.random = random;
    }

    /** A pass to be handed over, once what the office keeps of it is kept. */
    public record Issued(PassRow row, Pass pass) {}

    /**
     * A pass with a template that was made now.
     *
     * @throws DestroyedKeyException where today's key was destroyed
     */
    public Issued issue(String person, String consent, String model, byte[] template, Instant now) {
        byte[] number = new byte[PassId.LENGTH];
        random.nextBytes(number);
        Whose whose = new Whose(days.day(now), person, consent, model);
        PassRow row = new PassRow(PassId.of(number), halves.take(), whose);
        byte[] half = halves.of(row.half()).orElseThrow();
        return new Issued(row, Pass.of(row.id(), days.seal(whose.day(), half, row.bound(), template)));
    }

    /**
     * What a pass that is shown comes to.
     *
     * @param rows what the office keeps of its passes
     * @param model that is looked with today
     */
    public Opening open(Pass pass, Function<PassId, Optional<PassRow>> rows, String model, Instant now) {
        Optional<Pass.Content> content = pass.content();
        if (content.isEmpty()) {
            return Refusal.UNREADABLE;
        }
        Optional<PassRow> row = rows.apply(content.get().id).filter(it -> days.isOfProject(it.whose().day()));
        return row.isEmpty() ? Refusal.UNKNOWN : open(content.get(), row.get(), model, now);
    }

    private Opening open(Pass.Content content, PassRow row, String model, Instant now) {
        Optional<byte[]> half = halves.of(row.half());
        if (half.isEmpty()) {
            return Refusal.REVOKED;
        }
        if (!row.whose().model().equals(model)) {
            return Refusal.OTHER_MODEL;
        }
        try {
            return days.open(row.whose().day(), half.get(), row.bound(), content.sealed, now)
                .<Opening>map(template -> new Opened(row, template)).orElse(Refusal.OVER);
        } catch (BrokenSealException _) {
            return Refusal.ALTERED;
        }
    }

    /** Nothing opens them any more when this returns. */
    public void revoke(Collection<PassRow> which) {
        halves.destroy(which.stream().map(PassRow::half).toList());
    }
}
