package org.panke.server.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;

/** Values as the published format writes them. */
public final class Words {
    private Words() {
    }

    public static String of(Declaration declared) {
        return switch (declared) {
            case Declaration.Self _ -> "SELF";
            case Declaration.None _ -> "NONE";
            case Declaration.By(ChannelId channel) -> "CHANNEL:" + channel.value();
        };
    }

    public static String of(Decision outcome) {
        return switch (outcome) {
            case Decision.Natural _ -> "NATURAL";
            case Decision.Split _ -> "SPLIT";
            case Decision.ForChannel(ChannelId channel) -> "CHANNEL:" + channel.value();
        };
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }
}
