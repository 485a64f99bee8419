/** Who brought a visitor, and why. Pure: no clock, no file, no database, no parsing. */
module org.panke.attribution {
    requires static transitive org.jspecify;

    exports org.panke.attribution;
}
