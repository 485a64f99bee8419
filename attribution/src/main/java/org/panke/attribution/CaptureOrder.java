package org.panke.attribution;

/** What became of looking at faces in a project. */
public enum CaptureOrder {
    /** Ended for good: whatever was kept for it is destroyed. */
    DISMANTLED,
    /** Stopped in every project at once, until somebody named lets it go on. */
    HALTED,
    /** A stop is over; whatever else forbids it still does. */
    RESUMED
}
