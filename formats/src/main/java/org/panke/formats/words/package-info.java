/** What people read: every finding as a sentence in Chinese or English. Start at {@link Sentences}. */
@NullMarked
package org.panke.formats.words;

import org.jspecify.annotations.NullMarked;
