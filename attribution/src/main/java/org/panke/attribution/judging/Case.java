package org.panke.attribution.judging;

import org.panke.attribution.EventId;

/**
 * A question that only two people can decide.
 *
 * @param id the visit or merge that opened it
 * @param opened the sequence at which it was opened
 */
record Case(EventId id, long opened) {
}
