package org.panke.attribution;

/** The step of the deal at which the commission becomes due. */
public enum DealNode {
    SUBSCRIBED, SIGNED
}
