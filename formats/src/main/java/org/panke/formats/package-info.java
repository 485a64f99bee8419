/** Files in and out: events as NDJSON, CSV and XLSX, rules as YAML, findings as NDJSON, tables and a report. */
@NullMarked
package org.panke.formats;

import org.jspecify.annotations.NullMarked;
