package org.panke.formats.words;

import java.util.Map;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;

/** What channels are called: their name in the rules, or their id where they have none. */
record Names(Map<ChannelId, Channel> channels) {
    String of(ChannelId id) {
        Channel channel = channels.get(id);
        return channel == null || channel.name().isBlank() ? id.value() : channel.name();
    }
}
