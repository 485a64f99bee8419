package org.panke.formats.tables;

import java.time.ZoneId;
import java.util.Set;
import org.panke.attribution.ProjectId;

/**
 * A sheet whose columns are understood.
 *
 * @param file what problems and notices call it
 * @param idPrefix what the id of a row begins with that brings none; its line follows
 * @param kinds what its rows tell of
 * @param zone of times without an offset
 * @param project of rows that name none
 */
record Table(String file, String idPrefix, Layout layout, Set<Kind> kinds, Glossary glossary, ZoneId zone,
        ProjectId project, Tally tally) {
    /** Whether its rows tell of this and nothing else. */
    boolean isOnly(Kind kind) {
        return kinds.size() == 1 && kinds.contains(kind);
    }
}
