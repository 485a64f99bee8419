package org.panke.server.access;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that may be guessed at, counted by address as log-ins are: after too many misses it waits. */
public final class Attempts {
    private final Lockout lockout;

    Attempts(Lockout lockout) {
        this.lockout = lockout;
    }

    /** What the attempt finds; a miss counts. @throws org.panke.server.platform.ApiProblem 429 after too many */
    public <T> Optional<T> of(String what, String address, Supplier<Optional<T>> attempt) {
        String subject = what + " " + address;
        Optional<Duration> wait = lockout.wait(subject, address);
        if (wait.isPresent()) {
            throw TooMany.until(wait.get());
        }
        Optional<T> found = attempt.get();
        if (found.isEmpty()) {
            lockout.failed(subject, address);
        }
        return found;
    }
}
