<<<<<<< HEAD
/** Who brought a visitor, and why. Pure: no clock, no file, no database, no parsing. */
=======
import org.jspecify.annotations.NullMarked;

/** Who brought the visitor. Needs nothing but the Java language: no clock, no files, no network, no framework. */
@NullMarked
>>>>>>> build
module org.panke.attribution {
    requires static org.jspecify;

    exports org.panke.attribution;
}
