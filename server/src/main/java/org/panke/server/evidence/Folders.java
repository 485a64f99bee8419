package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.LogFolder;

/** Where a project's logs lie, and what they are called. */
final class Folders {
    private static final int LONGEST = 100;

    private Folders() {
    }

    /** A project's name in names of files and logs: as it is where that is plain, else encoded. */
    static String name(ProjectId project) {
        String encoded = URLEncoder.encode(project.value(), UTF_8).replace("+", "%20").replace("*", "%2A")
            .replace(".", "%2E");
        return encoded.isEmpty() || encoded.length() > LONGEST
            ? "x" + HexFormat.of().toHexDigits(project.value().hashCode())
            : encoded;
    }

    /** What is published of one of its logs. */
    static Path published(Path logs, ProjectId project, long epoch) {
        return logs.resolve(name(project)).resolve(Long.toString(epoch));
    }

    /** The newest checkpoint of one of its logs, as it lies there. */
    static Optional<byte[]> checkpoint(Path logs, ProjectId project, long epoch) {
        return new LogFolder(published(logs, project, epoch)).at(LogFolder.CHECKPOINT);
    }

    /** The log's hashes. */
    static Path hashes(Path logs, ProjectId project, long epoch) {
        return logs.resolve(name(project)).resolve(epoch + ".hashes");
    }
}
