/** What can be proved. Pure: no clock, no file, no database, no chance of its own. */
module org.panke.evidence {
    requires static transitive org.jspecify;

    exports org.panke.evidence;
}
