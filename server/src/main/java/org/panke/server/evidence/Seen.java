package org.panke.server.evidence;

import org.jspecify.annotations.Nullable;
import org.panke.evidence.Note;

/**
 * A checkpoint that somebody elsewhere has signed.
 *
 * @param note with the cosignatures of witnesses, where there are any
 * @param size in leaves
 * @param stamp the answer of a time stamping authority about the note's bytes; null where none was asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seen(Note note, long size, byte @Nullable [] stamp) {
}
