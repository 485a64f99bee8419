package org.panke.attribution;

/** Whether a visit is judged afresh or a verdict still stands. */
public enum Standing {
    NEW, RETURNING
}
