package org.panke.attribution;

<<<<<<< HEAD
/** A development on sale (项目), the unit of tenancy: what happens in one project changes nothing in another. */
public record ProjectId(String value) {
    @Override
    public String toString() {
        return value;
=======
/** One development on sale with one sales office: the unit of tenancy. */
public record ProjectId(String value) {
    public ProjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a project id must not be blank");
        }
>>>>>>> build
    }
}
