package org.springframework;

/** Stands for Spring, which is not on this class path: the rule looks at the package. */
public record Anything() {}
