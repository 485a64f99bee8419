import org.jspecify.annotations.NullMarked;

/** Who brought the visitor. Needs nothing but the Java language: no clock, no files, no network, no framework. */
@NullMarked
module org.panke.attribution {
    requires static org.jspecify;

    exports org.panke.attribution;
}
