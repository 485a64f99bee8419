package org.panke.vault.face;

/**
 * What the office keeps of a pass, without which nobody opens it: no template, and none follows from it.
 *
 * @param half the number of the half of its key that is its own
 */
public record PassRow(PassId id, long half, Whose whose) {
    byte[] bound() {
        return whose.bound("panke-pass/v1 " + id.value());
    }
}
