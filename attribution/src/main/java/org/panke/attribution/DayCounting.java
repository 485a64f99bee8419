package org.panke.attribution;

/** How a term in days ends. Hours and minutes are always exact. */
public enum DayCounting {
    /** With the last day, at 24:00 in the project's zone: P3D from the 1st at 10:00 ends with the 4th. */
    END_OF_DAY,
    /** At the same time of day: P3D from the 1st at 10:00 ends on the 4th at 10:00. */
    EXACT
}
