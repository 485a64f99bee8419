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
import org.panke.server.judge.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as JSON, to be read again for ever: fields may be added, never renamed. What is read equals what was written.
 * Nothing in it says who anybody is.
 */
final class FactText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FactText() {
    }

    static String write(Fact fact) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", fact.getClass().getSimpleName());
        json.put("id", fact.id().value()).put("at", fact.at().toString());
        text(json, "actor", fact.stamp().actor());
        switch (fact) {
            case Fact.Registered registered -> {
                text(json, "channel", registered.channel());
                text(json, "agent", registered.agent());
                party(json, registered.party());
                json.put("surname", registered.surname());
            }
            case Fact.CheckedIn visit -> checkedIn(json, visit);
            case Fact.CheckedOut out -> person(json, "person", out.person());
            case Fact.DeclarationCorrected corrected -> {
                person(json, "person", corrected.person());
                text(json, "declared", Words.of(corrected.declared()));
            }
            case Fact.Joined joined -> persons(json, joined.person(), joined.other());
            case Fact.Split split -> persons(json, split.person(), split.other());
            case Fact.LookedUp lookedUp -> {
                text(json, "staff", lookedUp.staff());
                person(json, "person", lookedUp.person());
            }
            case Fact.NameChanged changed -> {
                person(json, "person", changed.person());
                json.put("surname", changed.surname());
            }
            case Fact.ConsentChanged changed -> {
                person(json, "person", changed.person());
                text(json, "purpose", changed.purpose());
                text(json, "answer", changed.answer());
                text(json, "askedAt", changed.askedAt());
                text(json, "notice", changed.notice());
                text(json, "language", changed.language());
            }
            case Fact.FaceUsed used -> {
                person(json, "person", used.person());
                text(json, "act", used.act());
                text(json, "consent", used.consent());
            }
            case Fact.Erased erased -> {
                person(json, "person", erased.person());
                if (!erased.asked()) {
                    json.put("asked", false);
                }
            }
            case Fact.Subscribed subscribed -> subscribed(json, subscribed);
            case Fact.RulesPublished published -> json.put("digest", published.digest());
            case Event.RegistrationWithdrawn withdrawn -> text(json, "registration", withdrawn.registration());
            case Event.WalkedIn _ -> {
                // nothing more is known
            }
            case Event.Signed signed -> text(json, "contract", signed.contract());
            case Event.DealCancelled cancelled -> text(json, "contract", cancelled.contract());
            case Event.SettlementApproved approved -> text(json, "contract", approved.contract());
            case Event.SettlementPaid paid -> text(json, "contract", paid.contract());
            case Event.AppealOpened appealed -> {
                text(json, "visit", appealed.visit());
                text(json, "channel", appealed.channel());
            }
            case Event.CaptureOrdered ordered -> {
                text(json, "outcome", ordered.outcome());
                text(json, "grounds", ordered.grounds());
            }
            case Event.AssessmentSigned signed -> text(json, "assessment", signed.assessment());
            case Event.StatementSigned signed -> text(json, "statement", signed.statement());
            case Event.CaseDecided decided -> {
                text(json, "case", decided.caseId());
                text(json, "outcome", Words.of(decided.outcome()));
                texts(json, "by", decided.by());
            }
        }
        return JSON.writeValueAsString(json);
    }

    private static void checkedIn(ObjectNode json, Fact.CheckedIn visit) {
        person(json, "person", visit.person());
        json.put("surname", visit.surname());
        text(json, "declared", Words.of(visit.declared()));
        texts(json, "codes", visit.codes());
        text(json, "verified", visit.verified());
        text(json, "startedAt", visit.startedAt());
        text(json, "role", visit.role().name());
        text(json, "consultant", visit.consultant());
        text(json, "notice", visit.notice());
    }

    private static void subscribed(ObjectNode json, Fact.Subscribed subscribed) {
        text(json, "contract", subscribed.contract());
        ArrayNode buyers = json.putArray("buyers");
        subscribed.buyers().forEach(buyer -> buyers.add(written(buyer)));
        if (subscribed.amountFen() != null) {
            json.put("amountFen", subscribed.amountFen());
        }
        text(json, "unit", subscribed.unit());
        texts(json, "identities", subscribed.identities());
        text(json, "payee", subscribed.payee());
    }

    private static void party(ObjectNode json, Party party) {
        switch (party) {
            case Person person -> person(json, "person", person);
            case Party.Masked masked -> {
                if (masked.mask() != null) {
                    json.put("mask", masked.mask().number());
                }
                json.put("form", masked.form().name());
            }
            case Party.Nobody _ -> {
                // no phone could be read
            }
        }
    }

    private static void persons(ObjectNode json, Person person, Person other) {
        person(json, "person", person);
        person(json, "other", other);
    }

    private static void person(ObjectNode json, String key, Person person) {
        json.set(key, written(person));
    }

    private static ObjectNode written(Person person) {
        ObjectNode json = JSON.createObjectNode().put("number", person.number());
        if (person.groupNumber() >= 0) {
            json.put("groupNumber", person.groupNumber());
        }
        if (person.ownPhone()) {
            json.put("ownPhone", true);
        }
        ArrayNode masks = json.putArray("masks");
        person.masks().forEach(mask -> masks.add(mask.number()));
        return json;
    }

    private static void text(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }

    private static void texts(ObjectNode json, String key, List<? extends @Nullable Object> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(key);
            values.forEach(value -> array.add(value == null ? null : value.toString()));
        }
    }

    static Fact read(ProjectId project, String text) {
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
