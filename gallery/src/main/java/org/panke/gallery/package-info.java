/**
 * Whether two faces are one, by exact comparison of what an encoder made of them. Start at {@link org.panke.gallery.Gallery}.
 * Must never be done here: show a score to whoever is compared, keep a template that was erased, or find nearest ones
 * approximately.
 */
@NullMarked
package org.panke.gallery;

import org.jspecify.annotations.NullMarked;
