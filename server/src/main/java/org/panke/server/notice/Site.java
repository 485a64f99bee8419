package org.panke.server.notice;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Word;
import org.panke.consent.notice.SiteFacts;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Scheme;
import org.panke.consent.record.Setting;
import org.panke.server.desk.Office;
import org.panke.server.platform.Given;
import org.panke.server.platform.Said;

/**
 * Where a project is, and what it says of itself for its notices. What nobody has said is null.
 *
 * @param jointControllers whoever decides with the controller what is done with the data, each with their agreement; empty for
 *     nobody
 * @param recipients whoever else receives anything; empty for nobody
 */
public record Site(@Nullable List<Place> places, @Nullable Said controller,
        @Nullable List<Said> jointControllers, @Nullable Said contact,
        @Nullable Said officer,
        @Nullable List<Said> recipients, @Nullable Said storagePlace, @Nullable Said complaintAuthority) {
    /** Nothing was said yet. */
    static final Site NOTHING = new Site(null, null, null, null, null, null, null, null);
    private static final int MOST = 20;

    /** A code and what it is a code of, as in {@code gb2260} and {@code 330100}. */
    public record Place(@Nullable String scheme, @Nullable String code) {
    }

    /** The same, each text within its length; @throws ApiProblem that names the field */
    Site checked() {
        Set<Jurisdiction> all = jurisdictions();
        if (all.isEmpty() || all.size() > MOST) {
            throw Given.wrong("places", "应写明所在地，例如 gb2260 的 330100", "expected where it is, such as 330100 of gb2260");
        }
        all.stream().filter(each -> !each.isReal()).findAny().ifPresent(each -> {
            throw Given.wrong("places", "没有 " + each + "；应为" + each.scheme().listed().zh(),
                "there is no " + each + "; expected " + each.scheme().listed().en());
        });
        return new Site(places, text(controller, "controller"), texts(jointControllers, "jointControllers"),
            text(contact, "contact"), text(officer, "officer"), texts(recipients, "recipients"),
            text(storagePlace, "storagePlace"), text(complaintAuthority, "complaintAuthority"));
    }

    Set<Jurisdiction> jurisdictions() {
        return places == null ? Set.of() : places.stream().map(Site::jurisdiction).collect(Collectors.toSet());
    }

    private static Jurisdiction jurisdiction(Place place) {
        for (Scheme scheme : Scheme.values()) {
            if (scheme.word().equals(place.scheme) && scheme != Scheme.ANY && place.code != null) {
                if (!scheme.has(place.code)) {
                    throw Given.wrong("places", "应为" + scheme.expected().zh(), "expected " + scheme.expected().en());
                }
                return new Jurisdiction(scheme, place.code);
            }
        }
        String schemes = List.of(Scheme.values()).stream().filter(each -> each != Scheme.ANY).map(Word::word)
            .collect(Collectors.joining(", "));
        throw Given.wrong("places", "scheme 应为下列之一：" + schemes, "expected a scheme, one of " + schemes);
    }

    private static @Nullable List<Said> texts(@Nullable List<Said> all, String field) {
        return all == null || all.size() > MOST ? null
            : all.stream().map(each -> Objects.requireNonNull(text(each, field))).toList();
    }

    private static @Nullable Said text(@Nullable Said said, String field) {
        return said == null ? null : new Said(Given.text(said.zh(), field), Given.text(said.en(), field));
    }

    /** As a notice is made of it. */
    SiteFacts facts(Office office) {
        return new SiteFacts(
            new org.panke.consent.Said(office.name() + "售楼处", "the sales office of " + office.name()),
            toldIfSaid(controller), toldIfSaid(jointControllers), toldIfSaid(contact), toldIfSaid(officer),
            toldIfSaid(recipients), toldIfSaid(storagePlace),
            toldIfSaid(complaintAuthority));
    }

    /** As a consent's record tells it. */
    Setting setting() {
        return new Setting(toldIfSaid(controller), toldIfSaid(recipients), jurisdictions());
    }

    private static @Nullable List<org.panke.consent.Said> toldIfSaid(@Nullable List<Said> all) {
        return all == null ? null : all.stream().map(Site::told).toList();
    }

    private static org.panke.consent.@Nullable Said toldIfSaid(@Nullable Said said) {
        return said == null ? null : told(said);
    }

    private static org.panke.consent.Said told(Said said) {
        return new org.panke.consent.Said(said.zh(), said.en());
    }
}
