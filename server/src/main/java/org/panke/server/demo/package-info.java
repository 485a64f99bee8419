/** {@code panke demo}: an office with a month behind it, in which things go on happening. Nothing else needs it. */
@NullMarked
package org.panke.server.demo;

import org.jspecify.annotations.NullMarked;
