package org.panke.server.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.formats.log.PackFile;

/** What an office certifies about events of its log: papers, and the events opened with their proofs, all of it signed. */
public final class Certificates {
    private final Openings openings;

    public Certificates(Openings openings) {
        this.openings = openings;
    }

    /**
     * A file that {@code panke verify} accepts.
     *
     * @param subject what it certifies, in a line
     * @param events of the project that names no visitor
     * @param papers what people and programs read, by their names in the file
     */
    public byte[] of(ProjectId project, String subject, List<String> events, Map<String, byte[]> papers, Instant now) {
        ProjectLog log = openings.log(project);
        List<Long> sequences = events.stream().map(event -> openings.sequence(project, event)).toList();
        return PackFile.bytes(openings.signed(project, log, subject, now,
            openings.of(project, log, sequences, (_, _) -> true), papers));
    }
}
