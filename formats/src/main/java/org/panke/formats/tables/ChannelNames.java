package org.panke.formats.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Rules;

/** The ids and names of the rules' channels, as cells write them. */
final class ChannelNames {
    private final Map<String, ChannelId> ids = new HashMap<>();
    private final Map<String, ChannelId> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Said> remembered = new HashMap<>();

    ChannelNames(Rules rules) {
        for (Channel channel : rules.channels().values()) {
            ids.put(channel.id().value(), channel.id());
            ids.putIfAbsent(Glossary.plain(channel.id().value()), channel.id());
            if (names.putIfAbsent(Glossary.plain(channel.name()), channel.id()) != null) {
                ambiguous.add(Glossary.plain(channel.name()));
            }
        }
    }

    /**
     * What a cell says about a channel.
     *
     * @param id the channel, where the rules know it
     * @param nobody whether it says that there was none
     * @param ambiguous whether several channels of the rules have this name, so that only an id tells them apart
     */
    record Said(@Nullable ChannelId id, boolean nobody, boolean ambiguous) {
        boolean known() {
            return id != null;
        }

        /** The channel, by the cell's own words where the rules do not know it. */
        ChannelId channel(String text) {
            return id == null ? new ChannelId(text) : id;
        }
    }

    Said said(String text) {
        if (remembered.size() > Glossary.MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, this::look);
    }

    /** 安家带我来的: a sentence in which exactly one channel's name stands; else null. */
    @Nullable ChannelId onlyOneNamedIn(String plain) {
        Set<ChannelId> found = new HashSet<>();
        names.forEach((name, id) -> {
            if (name.length() > 1 && plain.contains(name) && !ambiguous.contains(name)) {
                found.add(id);
            }
        });
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private Said look(String text) {
        String plain = Glossary.plain(text);
        ChannelId id = ids.getOrDefault(text, ids.get(plain));
        if (id != null) {
            return new Said(id, false, false);
        }
        boolean several = ambiguous.contains(plain);
        return new Said(several ? null : names.get(plain), Glossary.isNobody(text), several);
    }
}
