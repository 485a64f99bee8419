package org.panke.attribution;

/** A development on sale (项目), the unit of tenancy: what happens in one project changes nothing in another. */
public record ProjectId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
