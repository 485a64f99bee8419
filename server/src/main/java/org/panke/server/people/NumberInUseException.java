package org.panke.server.people;

import org.panke.attribution.ProjectId;

/** The number that somebody was about to get is another's: the row of the next numbers was edited, or is an older one. */
public final class NumberInUseException extends RuntimeException {
    NumberInUseException(ProjectId project, String kind, int number) {
        super("the next number of a " + kind + " in " + project + ", " + number + ", is somebody's already");
    }
}
