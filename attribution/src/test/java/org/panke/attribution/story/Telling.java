package org.panke.attribution.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

/** One event of a story, said in words. Times are local in the story's zone; the surname is 王 unless said otherwise. */
final class Telling {
    private final String id;
    private final BiFunction<Telling, Stamp, Event> form;
    private String at = "";
    private String project = "P1";
    private @Nullable String startedAt;
    private String channel = "A1";
    private @Nullable String agent = "a1";
    private Contact contact = new NotAPhone();
    private @Nullable Phone other;
    private @Nullable String surname = "王";
    private Declaration declared = Declaration.NONE;
    private List<EventId> codes = List.of();
    private Role role = Role.VISITOR;
    private String contract = "C1";
    private List<Phone> buyers = List.of();
    private @Nullable Long amountFen;
    private List<@Nullable IdentityHash> identities = List.of();
    private @Nullable ChannelId payee;
    private @Nullable String ringing;
    private Decision decision = Decision.NATURAL;
    private List<String> by = List.of("m1", "m2");

    private Telling(String id, BiFunction<Telling, Stamp, Event> form) {
        this.id = id;
        this.form = form;
    }

    Event event(ZoneId zone) {
        return form.apply(this, new Stamp(new EventId(id), new ProjectId(project), instant(at, zone), ringing));
    }

    static Instant instant(String local, ZoneId zone) {
        return local.endsWith("Z") ? Instant.parse(local) : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static Telling registered(String id) {
        return new Telling(id, (t, stamp) -> new Event.Registered(stamp, new ChannelId(t.channel),
            t.agent == null ? null : new AgentId(t.agent), t.contact, t.surname));
    }

    static Telling withdrawn(String id, String registration) {
        return new Telling(id, (t, stamp) -> new Event.RegistrationWithdrawn(stamp, new EventId(registration)));
    }

    static Telling checkedIn(String id) {
        return new Telling(id,
            (t, stamp) -> new Event.CheckedIn(stamp, t.phone(), t.surname, t.declared, t.codes,
                t.ringing == null ? null : Verification.RING,
                t.startedAt == null ? null : instant(t.startedAt, org.panke.attribution.Rules.CHINA), t.role, null));
    }

    static Telling walkedIn(String id) {
        return new Telling(id, (t, stamp) -> new Event.WalkedIn(stamp));
    }

    static Telling checkedOut(String id) {
        return new Telling(id, (t, stamp) -> new Event.CheckedOut(stamp, t.phone()));
    }

    static Telling corrected(String id) {
        return new Telling(id, (t, stamp) -> new Event.DeclarationCorrected(stamp, t.phone(), t.declared));
    }

    static Telling phoneAdded(String id) {
        return new Telling(id, (t, stamp) -> new Event.PhoneAdded(stamp, t.phone(), t.other()));
    }

    static Telling merged(String id) {
        return new Telling(id, (t, stamp) -> new Event.PersonsMerged(stamp, t.phone(), t.other()));
    }

    static Telling split(String id) {
        return new Telling(id, (t, stamp) -> new Event.PersonsSplit(stamp, t.phone(), t.other()));
    }

    static Telling lookedUp(String id) {
        return new Telling(id, (t, stamp) -> new Event.PhoneLookedUp(stamp, new StaffId("s1"), t.phone()));
    }

    static Telling renamed(String id, String surname) {
        return new Telling(id, (t, stamp) -> new Event.NameChanged(stamp, t.phone(), surname));
    }

    static Telling erased(String id) {
        return new Telling(id, (t, stamp) -> new Event.Erased(stamp, t.phone()));
    }

    static Telling subscribed(String id) {
        return new Telling(id, (t, stamp) -> new Event.Subscribed(stamp, new ContractId(t.contract), t.buyers,
            t.amountFen, null, t.identities, t.payee));
    }

    static Telling signed(String id) {
        return new Telling(id, (t, stamp) -> new Event.Signed(stamp, new ContractId(t.contract)));
    }

    static Telling cancelled(String id) {
        return new Telling(id, (t, stamp) -> new Event.DealCancelled(stamp, new ContractId(t.contract)));
    }

    /** A decision of the case that this visit, merge or subscription opened. */
    static Telling decided(String id, String caseId) {
        return new Telling(id, (t, stamp) -> new Event.CaseDecided(stamp, new EventId(caseId), t.decision, t.by));
    }

    Telling at(String local) {
        at = local;
        return this;
    }

    Telling startedAt(String local) {
        startedAt = local;
        return this;
    }

    Telling in(String otherProject) {
        project = otherProject;
        return this;
    }

    Telling by(String itsChannel, @Nullable String itsAgent) {
        channel = itsChannel;
        agent = itsAgent;
        return this;
    }

    Telling by(String itsChannel) {
        return by(itsChannel, itsChannel + "-agent");
    }

    Telling phone(long mainland) {
        contact = Phone.mainland(mainland);
        return this;
    }

    Telling phone(Contact any) {
        contact = any;
        return this;
    }

    /** Registered masked: {@code first} three digits and {@code last} four. */
    Telling mask(int first, int last) {
        contact = new Mask(PhoneForm.FIRST3_LAST4, first * 10_000 + last);
        return this;
    }

    Telling and(long otherMainland) {
        other = Phone.mainland(otherMainland);
        return this;
    }

    Telling surname(@Nullable String said) {
        surname = said;
        return this;
    }

    Telling saysByMyself() {
        declared = Declaration.SELF;
        return this;
    }

    Telling says(String itsChannel) {
        declared = new Declaration.By(new ChannelId(itsChannel));
        return this;
    }

    Telling codes(String... registrations) {
        codes = Arrays.stream(registrations).map(EventId::new).toList();
        return this;
    }

    Telling role(String name) {
        role = new Role(name);
        return this;
    }

    /** A member of staff heard the phone ring. */
    Telling heardRinging(String staff) {
        ringing = staff;
        return this;
    }

    Telling contract(String name) {
        contract = name;
        return this;
    }

    Telling buyers(Long... mainland) {
        buyers = Arrays.stream(mainland).map(Phone::mainland).toList();
        return this;
    }

    Telling amountFen(long fen) {
        amountFen = fen;
        return this;
    }

    Telling identities(@Nullable String... hashes) {
        identities = new ArrayList<>();
        for (String hash : hashes) {
            identities.add(hash == null ? null : new IdentityHash(hash));
        }
        return this;
    }

    Telling payee(String itsChannel) {
        payee = new ChannelId(itsChannel);
        return this;
    }

    Telling asNatural(String... names) {
        decision = Decision.NATURAL;
        by = names.length == 0 ? by : List.of(names);
        return this;
    }

    Telling asSplit() {
        decision = Decision.SPLIT;
        return this;
    }

    Telling forChannel(String itsChannel, String... names) {
        decision = new Decision.ForChannel(new ChannelId(itsChannel));
        by = names.length == 0 ? by : List.of(names);
        return this;
    }

    private Phone phone() {
        return (Phone) contact;
    }

    private Phone other() {
        return java.util.Objects.requireNonNull(other);
    }
}
