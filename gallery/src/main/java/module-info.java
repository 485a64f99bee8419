/** Whether two faces are one. Pure: no clock, no file, no database; knows nobody's name. */
module org.panke.gallery {
    requires static transitive org.jspecify;
    requires static jdk.incubator.vector;

    exports org.panke.gallery;
}
