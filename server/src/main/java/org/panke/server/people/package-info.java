/** Who is who, and whose key seals what. Phones and names are never stored in the open here. */
@NullMarked
package org.panke.server.people;

import org.jspecify.annotations.NullMarked;
