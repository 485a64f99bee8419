package org.panke.server.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.FaceAct;
import org.panke.attribution.Fact;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.MaskId;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link FactText} wrote, in this version or an earlier one: what is read equals what was written. */
final class FactRead {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FactRead() {
    }

    static Fact of(ProjectId project, String text) {
        JsonNode json = JSON.readTree(text);
        Stamp stamp = new Stamp(new EventId(needed(json, "id")), project, Instant.parse(needed(json, "at")),
            text(json, "actor"));
        return switch (needed(json, "type")) {
            case "Registered" -> new Fact.Registered(stamp, new ChannelId(needed(json, "channel")),
                text(json, "agent") == null ? null : new AgentId(needed(json, "agent")), party(json),
                json.get("surname").asInt());
            case "CheckedIn" -> checkedIn(json, stamp);
            case "CheckedOut" -> new Fact.CheckedOut(stamp, person(json, "person"));
            case "DeclarationCorrected" ->
                new Fact.DeclarationCorrected(stamp, person(json, "person"), declaration(needed(json, "declared")));
            case "Joined" -> new Fact.Joined(stamp, person(json, "person"), person(json, "other"));
            case "Split" -> new Fact.Split(stamp, person(json, "person"), person(json, "other"));
            case "LookedUp" ->
                new Fact.LookedUp(stamp, new StaffId(needed(json, "staff")), person(json, "person"));
            case "NameChanged" ->
                new Fact.NameChanged(stamp, person(json, "person"), json.get("surname").asInt());
            case "ConsentChanged" -> consentChanged(json, stamp);
            case "FaceUsed" -> new Fact.FaceUsed(stamp, person(json, "person"), FaceAct.valueOf(needed(json, "act")),
                new EventId(needed(json, "consent")));
            case "Erased" -> new Fact.Erased(stamp, person(json, "person"), json.path("asked").asBoolean(true));
            case "Subscribed" -> subscribed(json, stamp);
            case "RulesPublished" -> new Fact.RulesPublished(stamp, needed(json, "digest"));
            case "RegistrationWithdrawn" ->
                new Event.RegistrationWithdrawn(stamp, new EventId(needed(json, "registration")));
            case "WalkedIn" -> new Event.WalkedIn(stamp);
            case "Signed" -> new Event.Signed(stamp, new ContractId(needed(json, "contract")));
            case "DealCancelled" -> new Event.DealCancelled(stamp, new ContractId(needed(json, "contract")));
            case "SettlementApproved" -> new Event.SettlementApproved(stamp, new ContractId(needed(json, "contract")));
            case "SettlementPaid" -> new Event.SettlementPaid(stamp, new ContractId(needed(json, "contract")));
            case "AppealOpened" -> new Event.AppealOpened(stamp, new EventId(needed(json, "visit")),
                text(json, "channel") == null ? null : new ChannelId(needed(json, "channel")));
            case "CaptureOrdered" -> new Event.CaptureOrdered(stamp, CaptureOrder.valueOf(needed(json, "outcome")),
                needed(json, "grounds"));
            case "AssessmentSigned" -> new Event.AssessmentSigned(stamp, needed(json, "assessment"));
            case "StatementSigned" -> new Event.StatementSigned(stamp, needed(json, "statement"));
            case "CaseDecided" -> new Event.CaseDecided(stamp, new EventId(needed(json, "case")),
                decision(needed(json, "outcome")), texts(json, "by"));
            default -> throw new IllegalStateException("no kind of fact: " + needed(json, "type"));
        };
    }

    private static Fact checkedIn(JsonNode json, Stamp stamp) {
        String verified = text(json, "verified");
        String startedAt = text(json, "startedAt");
        String consultant = text(json, "consultant");
        return new Fact.CheckedIn(stamp, person(json, "person"), json.get("surname").asInt(),
            declaration(needed(json, "declared")), texts(json, "codes").stream().map(EventId::new).toList(),
            verified == null ? null : Verification.valueOf(verified),
            startedAt == null ? null : Instant.parse(startedAt), new Role(needed(json, "role")),
            consultant == null ? null : new StaffId(consultant), text(json, "notice"));
    }

    private static Fact consentChanged(JsonNode json, Stamp stamp) {
        String askedAt = text(json, "askedAt");
        return new Fact.ConsentChanged(stamp, person(json, "person"), ConsentPurpose.valueOf(needed(json, "purpose")),
            ConsentPurpose.Answer.valueOf(needed(json, "answer")), askedAt == null ? null : Instant.parse(askedAt),
            text(json, "notice"), text(json, "language"));
    }

    private static Fact subscribed(JsonNode json, Stamp stamp) {
        List<Person> buyers = new ArrayList<>();
        json.get("buyers").forEach(buyer -> buyers.add(person(buyer)));
        List<@Nullable IdentityHash> identities = new ArrayList<>();
        json.path("identities")
            .forEach(each -> identities.add(each.isNull() ? null : new IdentityHash(each.asString())));
        String payee = text(json, "payee");
        return new Fact.Subscribed(stamp, new ContractId(needed(json, "contract")), buyers,
            json.has("amountFen") ? (Long) json.get("amountFen").asLong() : null, text(json, "unit"), identities,
            payee == null ? null : new ChannelId(payee));
    }

    private static Party party(JsonNode json) {
        if (json.has("person")) {
            return person(json, "person");
        }
        return json.has("form")
            ? new Party.Masked(json.has("mask") ? new MaskId(json.get("mask").asInt()) : null,
                PhoneForm.valueOf(needed(json, "form")))
            : new Party.Nobody();
    }

    private static Person person(JsonNode json, String key) {
        return person(Objects.requireNonNull(json.get(key), key));
    }

    private static Person person(JsonNode json) {
        List<MaskId> masks = new ArrayList<>();
        json.get("masks").forEach(mask -> masks.add(new MaskId(mask.asInt())));
        return new Person(json.get("number").asInt(), json.path("groupNumber").asInt(-1),
            json.path("ownPhone").asBoolean(false), masks);
    }

    private static Declaration declaration(String text) {
        return switch (text) {
            case "SELF" -> Declaration.SELF;
            case "NONE" -> Declaration.NONE;
            default -> new Declaration.By(channel(text));
        };
    }

    private static Decision decision(String text) {
        return switch (text) {
            case "NATURAL" -> Decision.NATURAL;
            case "SPLIT" -> Decision.SPLIT;
            default -> new Decision.ForChannel(channel(text));
        };
    }

    private static ChannelId channel(String text) {
        return new ChannelId(text.substring("CHANNEL:".length()));
    }

    private static String needed(JsonNode json, String key) {
        return Objects.requireNonNull(text(json, key), key);
    }

    private static @Nullable String text(JsonNode json, String key) {
        return json.hasNonNull(key) ? json.get(key).asString() : null;
    }

    private static List<String> texts(JsonNode json, String key) {
        List<String> texts = new ArrayList<>();
        json.path(key).forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
