/** Events and findings as NDJSON: one JSON object a line, field by field as {@code docs} gives them. */
@NullMarked
package org.panke.formats.ndjson;

import org.jspecify.annotations.NullMarked;
