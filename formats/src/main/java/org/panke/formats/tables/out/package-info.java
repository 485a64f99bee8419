/** Findings as tables for people: CSV files and an XLSX workbook. Start at {@link FindingTables}. */
@NullMarked
package org.panke.formats.tables.out;

import org.jspecify.annotations.NullMarked;
