/** What every feature stands on: the database and the only door to a write. Knows no feature. */
@NullMarked
package org.panke.server.platform;

import org.jspecify.annotations.NullMarked;
