package org.panke.server.evidence;

import org.panke.evidence.Leaf;

/**
 * One of a project's logs.
 *
 * @param number from 1
 * @param origin its name in checkpoints
 * @param beginning leaf 0
 */
record Epoch(long number, String origin, Leaf beginning) {
}
