/** A log of evidence in files: its hashes as they grow, and what of it is published. */
@NullMarked
package org.panke.formats.log;

import org.jspecify.annotations.NullMarked;
