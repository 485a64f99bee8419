package org.panke.tools.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.formats.tables.Mapping;

/**
 * What the user asked of {@code panke judge}.
 *
 * @param files in the order given; {@code -} is standard input
 * @param out the folder to write into; null for NDJSON on standard output
 * @param strict whether the first bad line ends everything
 * @param project the project of table rows that name none
 */
record JudgeOptions(List<String> files, Path rules, @Nullable Path out, Set<Format> formats, boolean strict,
        Mapping mapping, @Nullable ProjectId project) {
}
