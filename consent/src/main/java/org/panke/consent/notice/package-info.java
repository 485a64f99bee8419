/**
 * What a person is told before anything of theirs is written down, generated from what the law asks and what the site says
 * of itself. Start at {@link Draft}.
 */
@NullMarked
package org.panke.consent.notice;

import org.jspecify.annotations.NullMarked;
