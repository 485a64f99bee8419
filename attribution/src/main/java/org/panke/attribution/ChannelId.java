package org.panke.attribution;

/** A channel (渠道): somebody who may bring visitors and be paid for it. */
public record ChannelId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
