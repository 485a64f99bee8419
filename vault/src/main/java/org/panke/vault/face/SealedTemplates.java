package org.panke.vault.face;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.panke.vault.BrokenSealException;
import org.panke.vault.DestroyedKeyException;
import org.panke.vault.KeyHalves;

/**
 * Seals templates that the office keeps, each under a key of its own: made of its day's key and of a half that lies apart
 * from the data. Without either nothing opens it, in no copy of the data.
 */
public final class SealedTemplates {
    private static final String WHAT = "panke-template/v1";

    private final DayKeys days;
    private final KeyHalves halves;

    public SealedTemplates(DayKeys days, KeyHalves halves) {
        this.days = days;
        this.halves = halves;
    }

    /**
     * Seals a template that was made now.
     *
     * @throws DestroyedKeyException where today's key was destroyed
     */
    public SealedTemplate seal(String person, String consent, String model, byte[] template, Instant now) {
        Whose whose = new Whose(days.day(now), person, consent, model);
        long number = halves.take();
        byte[] half = halves.of(number).orElseThrow();
        return SealedTemplate.of(whose, number, days.seal(whose.day(), half, whose.bound(WHAT), template));
    }

    /**
     * What was sealed; empty where it was erased, or its days are over.
     *
     * @throws BrokenSealException where it is not what was sealed for them
     */
    public Optional<byte[]> open(SealedTemplate sealed, Instant now) {
        Whose whose = sealed.whose();
        return halves.of(sealed.half())
            .flatMap(half -> days.open(whose.day(), half, whose.bound(WHAT), sealed.bytes(), now));
    }

    /** Nothing opens them any more when this returns. The rows they lie in are to be deleted after that. */
    public void erase(Collection<SealedTemplate> which) {
        halves.destroy(which.stream().map(SealedTemplate::half).toList());
    }
}
