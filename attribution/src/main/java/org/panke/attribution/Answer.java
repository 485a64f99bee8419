package org.panke.attribution;

import org.jspecify.annotations.Nullable;

/** What a registration is told, at once. */
public sealed interface Answer extends Finding {
    /** The registration answered. */
    EventId id();

    /** The rule version in force, or null before the first. */
    @Nullable Integer rules();

    record Accepted(ProjectId project, Registration registration) implements Answer {
        @Override
        public EventId id() {
            return registration.id();
        }

        @Override
        public Integer rules() {
            return registration.rules();
        }
    }

    record Refused(ProjectId project, EventId id, Reason reason, @Nullable Integer rules) implements Answer {
    }

    /** Why a registration is refused, in the order in which the reasons are tried. */
    enum Reason {
        /** Unknown or suspended channel. */
        R_CHANNEL,
        /** No rule version is in force yet. */
        R_NO_RULES,
        /** Not a possible phone number. */
        R_PHONE,
        /** A form of masking that is not allowed. */
        R_FORM,
        /** The surname is missing. */
        R_SURNAME,
        /** An agent's or staff member's own phone. */
        R_OWN_PHONE,
        /** The agent's or channel's day is full, or too many registrations are open. */
        R_QUOTA,
        /** The same agent has a live one for this phone. */
        R_DUPLICATE,
        /** A buyer, and buyers may not be registered. */
        R_OWNER,
        /** The person has a standing verdict that is not this channel's, or an open dispute. */
        R_PROTECTED,
        /** Somebody else's live claim holds this full phone. */
        R_HELD;

        /** Whether the broker may only learn "not available now": the three must not be told apart. */
        public boolean isNotAvailableNow() {
            return this == R_OWNER || this == R_PROTECTED || this == R_HELD;
        }
    }
}
