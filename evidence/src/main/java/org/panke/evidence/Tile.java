package org.panke.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A piece of a log as others read it (C2SP tlog-tiles): up to 256 hashes of one level of every eighth, or up to 256
 * entries.
 *
 * @param level of tiles, or {@link #ENTRIES}
 * @param index within its level
 * @param width how many it has
 */
public record Tile(int level, long index, int width) {
    /** What a full one has. */
    public static final int FULL = 256;
    /** In place of a level: the entries themselves. */
    public static final int ENTRIES = -1;

    private static final int HEIGHT = 8;
    private static final int DEEPEST = 63;
    private static final int GROUP = 1000;
    private static final Pattern PATH = Pattern
        .compile("tile/(entries|0|[1-9][0-9]?)((?:/x[0-9]{3}){0,5}/[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > DEEPEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** The one that this is the path of. */
    public static Optional<Tile> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String row = Objects.requireNonNull(parts.group(1));
        int level = row.equals("entries") ? ENTRIES : Integer.parseInt(row);
        long index = Long.parseLong(Objects.requireNonNull(parts.group(2)).replace("/x", "").replace("/", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        if (level > DEEPEST || width > FULL) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, index, width);
        // each has one path
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Below the log's own address. */
    public String path() {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + number + (width == FULL ? "" : ".p/" + width);
    }

    /** Its first is this one of its level; of entries, this leaf. */
    public long from() {
        return index * FULL;
    }

    /** The full one that it becomes. */
    public Tile full() {
        return new Tile(level, index, FULL);
    }

    /** Whether a log of this size has it, full or in part. */
    public boolean isIn(long size) {
        int down = HEIGHT * Math.max(level, 0);
        return down < Long.SIZE && from() + width <= size >> down;
    }

    /** The hashes of a tile of hashes. */
    public byte[] of(Nodes nodes) {
        ByteBuffer hashes = ByteBuffer.allocate(width * Hash.LENGTH);
        LongStream.range(from(), from() + width).forEach(at -> hashes.put(nodes.at(HEIGHT * level, at).bytes()));
        return hashes.array();
    }

    /** Those that a log of this size has and one of the earlier size had not, entries first: each is as full as it can be. */
    public static List<Tile> between(long earlier, long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; level <= DEEPEST / HEIGHT; level++) {
            int down = HEIGHT * Math.max(level, 0);
            long had = earlier >> down;
            long has = size >> down;
            for (long index = had / FULL; index * FULL < has; index++) {
                int width = (int) Math.min(FULL, has - index * FULL);
                if (index * FULL + width > had) {
                    tiles.add(new Tile(level, index, width));
                }
            }
        }
        return tiles;
    }
}
