package org.panke.attribution;

/** Whether somebody who already bought may be registered by a channel. */
public enum OwnerLimit {
    /** They may. */
    NONE,
    /** Not in the project they bought in. */
    NOT_THIS_PROJECT,
    /** Not in any project of the group. */
    NOT_THIS_GROUP
}
