package org.panke.attribution;

/** An event's name, chosen by whoever sent it; unique within its project. */
public record EventId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
