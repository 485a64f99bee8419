package org.panke.server.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.server.ledger.Leaves;
import org.panke.server.platform.Said;

/** A log's hashes, computed from the events from the first one on: none may be missing. */
final class Computed {
    private Computed() {
    }

    /** An event is missing: the log cannot go on. */
    static final class GapException extends RuntimeException {
        final Said said;

        GapException(long sequence) {
            super("event " + sequence + " is missing");
            this.said = missing(sequence);
        }
    }

    static Said missing(long sequence) {
        return new Said("缺少编号为 " + sequence + " 的事件", "event " + sequence + " is missing");
    }

    static HashFile empty(Path file) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.deleteIfExists(file);
            return HashFile.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in all events.
     *
     * @param head how many the project said that it has, before
     * @return the number of the first event that is missing; 0 where none is
     */
    static long grow(HashFile hashes, ProjectId project, Epoch epoch, Leaves leaves, long head) {
        long[] gap = {0};
        Tree.grow(hashes, epoch.beginning());
        leaves.after(project, 0, next -> {
            if (gap[0] == 0 && next.sequence() != hashes.size()) {
                gap[0] = hashes.size();
            }
            Tree.grow(hashes, next.leaf());
        });
        return gap[0] == 0 && hashes.size() <= head ? hashes.size() : gap[0];
    }
}
