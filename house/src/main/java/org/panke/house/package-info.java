/** The rules every room of this house keeps, as tests that can fail. */
@NullMarked
package org.panke.house;

import org.jspecify.annotations.NullMarked;
