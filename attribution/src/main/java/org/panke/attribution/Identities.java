package org.panke.attribution;

/**
 * Who is who in a project: numbers that stand for phones, masks and surnames. The same phone, mask or surname always has
 * the same number, unless its person was forgotten meanwhile.
 */
public interface Identities {
    Person person(Phone phone);

    MaskId mask(Mask mask);

    /** @return equal for equal surnames, never 0 */
    int surname(String surname);

    /** What stands for an identity in the facts: equal for equal ones. Whoever keeps facts keeps no hash in them. */
    default IdentityHash identity(IdentityHash hash) {
        return hash;
    }
}
