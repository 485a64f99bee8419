package org.panke.attribution;

/** How a registration names the person: a full number (全号), a masked one (隐号), or something that is no phone. */
public sealed interface Contact permits Phone, Mask, NotAPhone {
}
