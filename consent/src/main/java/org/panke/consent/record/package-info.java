/**
 * Consents: what somebody was asked, what they answered, and that they took it back. One purpose each, every step a
 * {@link Step}, nothing ever undone by what arrives late. Start at {@link Consent}.
 */
@NullMarked
package org.panke.consent.record;

import org.jspecify.annotations.NullMarked;
