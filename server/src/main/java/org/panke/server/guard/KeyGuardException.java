package org.panke.server.guard;

/** What guards the master key did not give it, and why, in both languages; nothing secret is in it. */
public final class KeyGuardException extends RuntimeException {
    public KeyGuardException(String zh, String en) {
        super(zh + " " + en);
    }
}
