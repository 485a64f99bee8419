/** What the law asks, as rules that are checked. Pure: no clock, no file, no database, no chance of its own. */
module org.panke.consent {
    requires static transitive org.jspecify;

    exports org.panke.consent;
    exports org.panke.consent.assessment;
    exports org.panke.consent.gate;
    exports org.panke.consent.notice;
    exports org.panke.consent.packs;
    exports org.panke.consent.record;
}
