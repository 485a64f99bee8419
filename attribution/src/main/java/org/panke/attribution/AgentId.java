package org.panke.attribution;

/** An agent (经纪人), named within a channel: the person who registers and shows. */
public record AgentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
