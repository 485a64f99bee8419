package org.panke.server.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Party;
import org.panke.attribution.Person;
import org.panke.server.judge.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as JSON, to be read again for ever by {@link FactRead}: fields may be added, never renamed.
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
}
