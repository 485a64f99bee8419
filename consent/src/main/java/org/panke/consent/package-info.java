/**
 * What every part here needs: words in both languages, and one form of a content from which its digest is taken. The
 * law's own part begins at {@link org.panke.consent.packs.Packs}.
 */
@NullMarked
package org.panke.consent;

import org.jspecify.annotations.NullMarked;
