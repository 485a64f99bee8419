package org.panke.house.wrong;

/** Named after how it is built. */
public record VerdictDTO(String channel) {}
