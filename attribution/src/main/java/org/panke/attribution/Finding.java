package org.panke.attribution;

/** What follows from an event. */
public sealed interface Finding permits Answer, Verdict, Settlement, Signal, Refusal {
    ProjectId project();
}
