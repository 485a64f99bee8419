package org.panke.server.checkin;

import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.server.desk.Office;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;

/** What a visitor says about how they came, as the kiosk, the desk and their own page send it. */
public final class Declared {
    private static final String CHANNEL = "CHANNEL:";

    private Declared() {
    }

    /** @throws ApiProblem 400 where it is nothing that can be said, or a channel that this office does not know */
    public static Declaration to(Office office, @Nullable String said) {
        if ("NONE".equals(said)) {
            return Declaration.NONE;
        }
        if ("SELF".equals(said)) {
            return Declaration.SELF;
        }
        if (said == null || !said.startsWith(CHANNEL) || said.length() == CHANNEL.length()) {
            throw Given.wrong("declared", "应为 SELF、NONE 或 CHANNEL:<编号>", "expected SELF, NONE or CHANNEL:<id>");
        }
        ChannelId channel = new ChannelId(said.substring(CHANNEL.length()));
        if (!office.rules().channels().containsKey(channel)) {
            throw Given.wrong("declared", "没有这个渠道", "there is no such channel");
        }
        return new Declaration.By(channel);
    }
}
