/**
 * A log that nobody can rewrite unseen: leaves that commit to what was recorded and say nothing about anybody, a Merkle
 * tree over them (RFC 6962, RFC 9162), checkpoints of it signed as notes (C2SP signed-note, tlog-checkpoint), and the
 * files in which others read it (C2SP tlog-tiles). Start at {@link Tree}. Whatever verifies here throws where it does not,
 * and returns nothing.
 */
@NullMarked
package org.panke.evidence;

import org.jspecify.annotations.NullMarked;
