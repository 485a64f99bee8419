package org.panke.attribution;

/** One development on sale with one sales office: the unit of tenancy. */
public record ProjectId(String value) {
    public ProjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a project id must not be blank");
        }
    }
}
