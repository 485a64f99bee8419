package org.panke.attribution;

/** What somebody is at this visit. Only a {@link #VISITOR} can be judged; suppliers, children and the like are counted apart. */
public record Role(String name) {
    public static final Role VISITOR = new Role("VISITOR");
}
