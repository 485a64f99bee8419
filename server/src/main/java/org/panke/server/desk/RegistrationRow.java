package org.panke.server.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/** A registration in a list. */
public record RegistrationRow(String registration, Instant at, String channel, @Nullable String channelName,
        @Nullable String agent, @Nullable String phone, boolean masked, @Nullable String surname, String answer,
        @Nullable String reason, String state, @Nullable Instant until, Said text, @Nullable String visit,
        @Nullable Long person) {
}
