/** What keeps the master key shut while nobody serves: a device or a service that never gives its own key away. */
@NullMarked
package org.panke.server.guard;

import org.jspecify.annotations.NullMarked;
