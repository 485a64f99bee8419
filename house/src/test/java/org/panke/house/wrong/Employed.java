package org.panke.house.wrong;

import org.springframework.Anything;

/** Works for a framework. */
public final class Employed {
    String master(Anything spring) { return spring.toString(); }
}
