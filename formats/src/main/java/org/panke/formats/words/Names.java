package org.panke.formats.words;

import java.util.HashMap;
import java.util.Map;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;

/**
 * What channels are called: their name in the rules, or their id where they have none. No name or id can turn the
 * direction of the sentence it stands in, or break its line.
 */
final class Names {
    private final Map<ChannelId, String> names = new HashMap<>();

    Names(Map<ChannelId, Channel> channels) {
        channels.forEach((id, channel) -> {
            if (!channel.name().isBlank()) {
                names.put(id, plain(channel.name()));
            }
        });
    }

    String of(ChannelId id) {
        String name = names.get(id);
        return name == null ? plain(id.value()) : name;
    }

    /** The text without control and direction characters: itself, where it has none. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnseen(text.charAt(i))) {
                StringBuilder seen = new StringBuilder(text.length());
                text.chars().filter(c -> !isUnseen((char) c)).forEach(c -> seen.append((char) c));
                return seen.toString();
            }
        }
        return text;
    }

    private static boolean isUnseen(char c) {
        return c < ' ' || (c >= '\u007F' && c < '\u00A0') || c == '\u061C' || (c >= '\u200E' && c <= '\u200F')
            || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
