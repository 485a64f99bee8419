/** What is written of a measurement: a page for people, and a table for the server. */
@NullMarked
package org.panke.evaluate.report;

import org.jspecify.annotations.NullMarked;
