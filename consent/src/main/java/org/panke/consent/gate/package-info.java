/**
 * The gate: faces are on only while every condition holds, and each condition is shown with its state, its source and what
 * mends it. Start at {@link Gate}.
 */
@NullMarked
package org.panke.consent.gate;

import org.jspecify.annotations.NullMarked;
