package org.panke.attribution;

/** Text that cannot be a phone number. The text is not kept: it may be personal data all the same. */
public record NotAPhone() implements Contact {
}
