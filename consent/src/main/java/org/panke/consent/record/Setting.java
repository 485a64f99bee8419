package org.panke.consent.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Said;
import org.panke.consent.packs.Jurisdiction;

/**
 * At whose site, and where, a consent is given: what its record tells beside what the person said.
 *
 * @param controller null where the site had not said
 * @param recipients whoever else receives anything; null where the site had not said, empty for nobody
 * @param places where the site is
 */
public record Setting(@Nullable Said controller, @Nullable List<Said> recipients, Set<Jurisdiction> places) {
    /** Of which nothing is known. */
    public static final Setting UNSAID = new Setting(null, null, Set.of());

    public Setting {
        recipients = recipients == null ? null : List.copyOf(recipients);
        places = Set.copyOf(places);
    }
}
