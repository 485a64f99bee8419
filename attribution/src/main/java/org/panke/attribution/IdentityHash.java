package org.panke.attribution;

/** A keyed hash of an identity number. The number itself never comes in here. */
public record IdentityHash(String value) {
    @Override
    public String toString() {
        return value;
    }
}
