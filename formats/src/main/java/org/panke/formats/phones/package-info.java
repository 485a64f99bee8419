/** Phones, masks and surnames as people write them. Start at {@link Phones} and {@link Surnames}. */
@NullMarked
package org.panke.formats.phones;

import org.jspecify.annotations.NullMarked;
