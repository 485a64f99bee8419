package org.panke.server.ledger;

import java.time.Instant;
import java.util.List;
import org.panke.attribution.EventId;

/**
 * What became of an event.
 *
 * @param sequence its number in the project, from 1
 * @param at when it happened, by the server's clock unless it came with a time of its own
 * @param lines what followed from it, in the published format
 * @param again whether it had been recorded before, and this is what followed then
 */
public record Recorded(EventId id, long sequence, Instant at, List<String> lines, boolean again) {
}
