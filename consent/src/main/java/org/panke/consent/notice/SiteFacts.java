package org.panke.consent.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Digest;
import org.panke.consent.Said;

/**
 * What a site says of itself. Null is what nobody has said; a notice never fills it in.
 *
 * @param office what visitors call the place
 * @param controller the company that answers for it, by its full name
 * @param jointControllers whoever decides with it what is done with the data, each with their agreement; empty for nobody
 * @param contact how to reach whoever answers for it
 * @param officer how to reach the officer for personal data, where there is one
 * @param recipients whoever else receives anything, beside the agency that brought the visitor; empty for nobody
 * @param storagePlace where the data lie
 * @param complaintAuthority to whom a visitor complains
 */
public record SiteFacts(Said office, @Nullable Said controller,
        @Nullable List<Said> jointControllers, @Nullable Said contact, @Nullable Said officer,
        @Nullable List<Said> recipients, @Nullable Said storagePlace, @Nullable Said complaintAuthority) {
    public SiteFacts {
        jointControllers = jointControllers == null ? null : List.copyOf(jointControllers);
        recipients = recipients == null ? null : List.copyOf(recipients);
    }

    /** Of everything it says: what an assessment is bound to. */
    public Digest digest() {
        Map<String, Object> said = new TreeMap<>();
        put(said, "office", office);
        put(said, "controller", controller);
        put(said, "contact", contact);
        put(said, "officer", officer);
        put(said, "storagePlace", storagePlace);
        put(said, "complaintAuthority", complaintAuthority);
        put(said, "jointControllers", jointControllers);
        put(said, "recipients", recipients);
        return Digest.of(said);
    }

    private static void put(Map<String, Object> said, String key, @Nullable List<Said> values) {
        if (values != null) {
            said.put(key, values.stream().map(each -> List.of(each.zh(), each.en())).toList());
        }
    }

    private static void put(Map<String, Object> said, String key, @Nullable Said value) {
        if (value != null) {
            said.put(key, List.of(value.zh(), value.en()));
        }
    }
}
