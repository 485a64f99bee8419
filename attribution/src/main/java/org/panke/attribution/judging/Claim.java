package org.panke.attribution.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.MaskId;
import org.panke.attribution.Mode;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.Registration;
import org.panke.attribution.Terms;

/** An accepted registration and what became of it. It keeps the terms under which it was accepted. */
final class Claim {
    private static final long OPEN = Long.MAX_VALUE;
    private static final int MASKED = -1;

    final Registration registration;
    /** The number of the person on whose full phone it is; none where it is masked. */
    final int person;
    private final @Nullable MaskId mask;
    final Terms terms;
    final int surname;
    final AgentBook book;
    final long sequence;
    Suspicions suspicions = Suspicions.NONE;
    private long closed = OPEN;
    private boolean withdrawn;
    private boolean over;
    private boolean codeUsed;
    private boolean arrived;

    Claim(Registration registration, Party party, Terms terms, int surname, AgentBook book, long sequence) {
        this.registration = registration;
        this.person = party instanceof Person phone ? phone.number() : MASKED;
        this.mask = party instanceof Party.Masked masked ? masked.mask() : null;
        this.terms = terms;
        this.surname = surname;
        this.book = book;
        this.sequence = sequence;
    }

    /** Its mask, where only part of the number was shown. */
    @Nullable MaskId mask() {
        return mask;
    }

    /** Whether it is on the full phone with this number. */
    boolean isOn(int phone) {
        return person == phone;
    }

    boolean isOn(Person phone) {
        return person == phone.number();
    }

    boolean is(@Nullable Registration other) {
        return other != null && other.id().equals(registration.id());
    }

    boolean is(Mode mode) {
        return registration.mode() == mode;
    }

    /** Whether, while live, it holds the number against such a registration: no two modes, no two first ones. */
    boolean excludes(Mode mode, ChannelId channel) {
        return registration.mode() != mode
            || (mode == Mode.FIRST_REGISTRATION && !registration.channel().equals(channel));
    }

    /** Accepted, and neither over nor withdrawn nor expired. */
    boolean isLive(Instant at) {
        return closed == OPEN && at.isBefore(registration.until());
    }

    /** Whether it was live when something later was accepted. */
    boolean wasLive(Claim later) {
        return sequence < later.sequence && later.sequence < closed
            && later.registration.at().isBefore(registration.until());
    }

    boolean isExpired(Instant at) {
        return !at.isBefore(registration.until());
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Never again a candidate and never listed again. */
    boolean isOver() {
        return over;
    }

    boolean isCodeUsed() {
        return codeUsed;
    }

    void withdraw(long now) {
        withdrawn = true;
        close(now);
    }

    void end(long now) {
        over = true;
        close(now);
    }

    void useCode() {
        codeUsed = true;
    }

    /** Whether this is the first visit at which its visitor is there. */
    boolean arrives() {
        boolean first = !arrived;
        arrived = true;
        return first;
    }

    Loss lost(Loss.Reason reason) {
        return new Loss(registration, reason);
    }

    private void close(long now) {
        if (closed == OPEN) {
            closed = now;
            book.closed(this);
        }
    }
}
