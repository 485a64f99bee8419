/** The broker page: registrations, and what a channel may know of them. */
@NullMarked
package org.panke.server.registration;

import org.jspecify.annotations.NullMarked;
