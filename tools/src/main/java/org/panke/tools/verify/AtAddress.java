package org.panke.tools.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.panke.evidence.Tile;
import org.panke.formats.log.LogFolder;

/**
 * A log as a server gives it (C2SP tlog-tiles), and the copy of it in a folder. A tile that is in the copy is not fetched
 * again; what was fetched comes into the copy when it was found to hold, and not before.
 */
final class AtAddress implements Shelf {
    /** What is read is in memory until it is found to hold. */
    private static final long MOST_LEAVES = 5_000_000;
    /** The project's logs, and which of them. */
    private static final Pattern ADDRESS =
        Pattern.compile("(?i)(https?://[^/?#@\\s]+/(?:[^?#\\s]*/)?)([1-9][0-9]{0,8})/?");

    private final URI address;
    private final Path copies;
    private final boolean isFull;
    private final Fetch fetch;
    private final LogFolder copy;
    private final Map<String, Optional<byte[]>> fetched = new HashMap<>();
    private Optional<byte[]> keys = Optional.empty();

    private AtAddress(URI address, String number, Path copies, boolean isFull, Fetch fetch) {
        this.address = address;
        this.copies = copies;
        this.isFull = isFull;
        this.fetch = fetch;
        this.copy = new LogFolder(copies.resolve(number));
    }

    /** Whether somebody gave an address and no folder. */
    static boolean isAddress(String log) {
        return log.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * @param copies where copies of the project's logs are kept
     * @param isFull whether what is in the copy is fetched again
     */
    static AtAddress of(String log, Path copies, boolean isFull, Fetch fetch) throws Said.CouldNotException {
        Matcher parts = ADDRESS.matcher(log);
        try {
            if (parts.matches()) {
                URI address = new URI(parts.group(1) + parts.group(2) + "/").normalize();
                if (address.getHost() != null) {
                    return new AtAddress(URI.create(address.toASCIIString()), String.valueOf(parts.group(2)), copies,
                        isFull, fetch);
                }
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new Said.CouldNotException("verify.log-no-address");
    }

    @Override
    public URI name() {
        return address;
    }

    @Override
    public Optional<byte[]> at(String path) {
        Optional<byte[]> before = fetched.get(path);
        if (before != null) {
            return before;
        }
        if (!isFull && Tile.of(path).isPresent()) {
            Optional<byte[]> kept = copy.at(path);
            if (kept.isPresent()) {
                return kept;
            }
        }
        Optional<byte[]> found = fetch.at(address.resolve(path));
        fetched.put(path, found);
        return found;
    }

    @Override
    public boolean isThere() {
        // a server has no folders: what is missing is found missing
        return true;
    }

    @Override
    public Optional<byte[]> keys() {
        keys = fetch.at(address.resolve("../" + LogFolder.KEYS));
        return keys;
    }

    @Override
    public Shelf of(long number) {
        return new AtAddress(address.resolve("../" + number + "/"), Long.toString(number), copies, isFull, fetch);
    }

    @Override
    public void needs(long leaves) {
        if (leaves > MOST_LEAVES) {
            throw new NotFetchedException("verify.fetch-too-much", leaves, MOST_LEAVES);
        }
    }

    @Override
    public void holds(long size) {
        fetched.forEach((path, content) -> {
            // of one that is fuller by now only a part was looked at
            Optional<Tile> tile = Tile.of(path).filter(each -> each.isIn(size));
            if (tile.isPresent() && content.isPresent()) {
                copy.write(path, content.get());
                forgetPartsOf(tile.get());
            }
        });
        keep(LogFolder.CHECKPOINT);
    }

    private void keep(String path) {
        fetched.getOrDefault(path, Optional.empty()).ifPresent(content -> copy.write(path, content));
    }

    private void forgetPartsOf(Tile tile) {
        if (Files.isDirectory(copy.folder().resolve(tile.full().path() + ".p"))) {
            for (int width = 1; width < Tile.FULL; width++) {
                if (width != tile.width()) {
                    copy.delete(new Tile(tile.level(), tile.index(), width));
                }
            }
        }
    }

    /** All of it was found to hold: how many files were fetched, and where the copy is. */
    void done(Said said) {
        keep(LogFolder.SEEN);
        keys.ifPresent(lines -> new LogFolder(copies).write(LogFolder.KEYS, lines));
        said.line("verify.log-copied", fetched.values().stream().filter(Optional::isPresent).count(), copy.folder());
    }
}
