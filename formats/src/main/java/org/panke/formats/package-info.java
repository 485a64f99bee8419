/** Files in and out: events, rules, phones, verdicts. */
@NullMarked
package org.panke.formats;

import org.jspecify.annotations.NullMarked;
