package org.panke.server.me;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * One thing that a visitor was asked, and how it stands.
 *
 * @param purpose VISIT, CONTACT
 * @param state NONE, GIVEN, REFUSED, EXPIRED, WITHDRAWN
 * @param since when they last said something of it; null where they never did
 * @param until when what was given is over by itself
 * @param notice the version of the notice that was shown; null where none is known
 * @param version what a change of it must name
 * @param mayGive whether they can give it here
 * @param mayEnd whether they can take it back here
 */
record MyConsent(String purpose, Said what, String state, @Nullable Instant since, @Nullable Instant until,
        @Nullable Long notice, @Nullable String noticeHash, long version, boolean mayGive, boolean mayEnd) {
}
