/** Tables in and out, CSV and XLSX: exports become events at {@link Tables}, findings become sheets. */
@NullMarked
package org.panke.formats.tables;

import org.jspecify.annotations.NullMarked;
