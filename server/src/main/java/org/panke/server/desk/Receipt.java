package org.panke.server.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Said;

/**
 * What a visitor takes along.
 *
 * @param kept what is kept until when
 * @param link where they see all of it
 */
public record Receipt(String visit, String project, String projectName, Instant at, Instant arrival, Said text,
        List<Said> reasons, @Nullable Instant until, Said kept, String link) {
}
