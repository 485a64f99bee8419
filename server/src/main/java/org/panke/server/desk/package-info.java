/** What the office sees and does: arrivals, persons, registrations, and the verdict in words. */
@NullMarked
package org.panke.server.desk;

import org.jspecify.annotations.NullMarked;
