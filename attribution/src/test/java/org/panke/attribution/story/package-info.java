/** A few words to tell small histories with, and tests that are such histories. Start at {@link Told}. */
@NullMarked
package org.panke.attribution.story;

import org.jspecify.annotations.NullMarked;
