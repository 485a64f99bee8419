/** What is kept and forgotten. Pure: no clock, no file, no database, no chance of its own. */
module org.panke.vault {
    requires static transitive org.jspecify;

    exports org.panke.vault;
    exports org.panke.vault.face;
}
