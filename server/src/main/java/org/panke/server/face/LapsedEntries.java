package org.panke.server.face;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ProjectId;
import org.panke.server.consent.Consents;
import org.panke.server.ledger.Projects;
import org.panke.server.platform.Passing;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends templates whose owner's consent has ended by its own time, or is gone though nobody ended what rests on it. A few at
 * each sweep, round and round: the consent of each is looked at, and there may be many.
 */
public final class LapsedEntries implements Passing {
    private static final int EACH_TIME = 500;

    private final Map<ProjectId, Long> looked = new ConcurrentHashMap<>();
    private final FaceGallery gallery;
    private final Consents consents;
    private final Writer writer;
    private final JdbcClient reader;

    LapsedEntries(FaceGallery gallery, Consents consents, Writer writer, JdbcClient reader) {
        this.gallery = gallery;
        this.consents = consents;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void drop(Instant now) {
        Projects.all(reader).forEach(project -> drop(project, now));
    }

    private void drop(ProjectId project, Instant now) {
        long after = looked.getOrDefault(project, -1L);
        List<FaceTemplates.Kept> next = FaceTemplates.after(after, EACH_TIME, project, reader);
        gallery.drop(project, next.stream().filter(each -> !isAgreed(project, each.person(), now)).toList(), writer);
        looked.put(project, next.size() < EACH_TIME ? -1L : next.getLast().half());
    }

    private boolean isAgreed(ProjectId project, long person, Instant now) {
        return consents.of(project, ConsentPurpose.GALLERY, consents.numbers(project, person, reader), reader)
            .justifies(now);
    }
}
