package org.panke.vault;

/** Nothing is sealed for an owner whose key was destroyed: nobody could open it. */
public final class DestroyedKeyException extends RuntimeException {
    public DestroyedKeyException(String owner) {
        super("the key of " + owner + " was destroyed");
    }
}
