/** The kiosk: a visitor checks in by themselves. Shows nothing of anybody before they are known, and then their own. */
@NullMarked
package org.panke.server.checkin;

import org.jspecify.annotations.NullMarked;
