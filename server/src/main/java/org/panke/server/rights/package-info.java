/**
 * What people ask about their own data, until when they are answered, and what they were told. Start at
 * {@link org.panke.server.rights.Requests}.
 */
@NullMarked
package org.panke.server.rights;

import org.jspecify.annotations.NullMarked;
