package org.panke.attribution.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.MaskId;
import org.panke.attribution.Parameter;
import org.panke.attribution.Person;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.RuleVersion;
import org.panke.attribution.Rules;
import org.panke.attribution.Terms;
import org.panke.attribution.Verdict;

/**
 * 案场: one project's sales office. Takes the facts in order, asks the rules what follows and remembers it. For one
 * thread; everything it holds can be had again by giving it the same facts.
 */
public final class Office {
    private final ProjectId project;
    private final Rulebook rules;
    private final LookAlikes lookAlikes = new LookAlikes();
    private final Histories histories;
    private final Known known;
    private final Attribution attribution;
    private final Claims claims = new Claims(lookAlikes);
    private final Cases cases;
    private final Deals deals;
    private final Persons persons;
    private final Watch watch;
    private long now;

    /** @param group who bought anywhere in the group, shared by its offices */
    public Office(ProjectId project, Rules rules, GroupPurchases group) {
        this.project = project;
        this.rules = new Rulebook(rules);
        this.histories = new Histories(lookAlikes, this::forgotten);
        this.known = new Known(this.rules, histories, lookAlikes, claims, group);
        this.attribution = new Attribution(project, known);
        this.watch = new Watch(project, known);
        this.cases = new Cases(project, this.rules, claims);
        this.deals = new Deals(project, known, watch);
        this.persons = new Persons(project, histories, cases, watch);
    }

    /**
     * Takes the next fact and hands over what follows from it: its own answer or verdict first.
     *
     * @param sequence greater than that of every fact before it, in the whole group
     */
    public void accept(Fact fact, long sequence, Consumer<? super Finding> findings) {
        now = sequence;
        switch (fact) {
            case Fact.Registered registered -> register(registered, findings);
            case Fact.CheckedIn checkedIn -> checkIn(checkedIn, findings);
            case Fact.CheckedOut checkedOut -> watch.left(checkedOut);
            case Event.RegistrationWithdrawn withdrawn -> withdraw(withdrawn, findings);
            case Fact.DeclarationCorrected corrected -> persons.correct(corrected, now, findings);
            case Fact.Joined joined -> join(joined, findings);
            case Fact.Split split -> deals.reconsider(persons.split(split, findings), split.at(), findings);
            case Fact.Erased erased -> persons.erase(erased);
            case Fact.NameChanged changed -> watch.renamed(changed, findings);
            case Fact.LookedUp lookedUp -> watch.lookedUp(lookedUp);
            case Fact.RulesPublished _ -> {
                // whoever keeps the document says what it means: follow
            }
            case Event.WalkedIn _,Fact.ConsentChanged _,Event.CaptureOrdered _,Fact.FaceUsed _ -> {
                // judge nobody: whoever names no phone is counted elsewhere, nobody is brought by what they agreed to, and no
                // verdict rests on a face alone
            }
            case Event.AssessmentSigned _,Event.StatementSigned _ -> {
                // the office's own papers are about itself
            }
            case Fact.Subscribed subscribed -> deals.subscribe(subscribed, now, findings);
            case Event.Signed signed -> deals.sign(signed, findings);
            case Event.DealCancelled cancelled -> deals.cancel(cancelled, now, findings);
            case Event.SettlementApproved approved -> deals.approve(approved, findings);
            case Event.SettlementPaid paid -> deals.pay(paid, findings);
            case Event.AppealOpened appealed -> appeal(appealed, findings);
            case Event.CaseDecided decided -> decide(decided, findings);
        }
    }

    /** Judges by these rules from now on. */
    public void follow(Rules next) {
        rules.follow(next);
    }

    /** The phones that are one person's by now; empty where nothing is known of it, or not any more. */
    public List<Person> together(Person person, Instant now) {
        History history = histories.find(person, now);
        return history == null ? List.of() : history.phones();
    }

    /** Whether something still needs to know who this is: a channel's protection, a subscription on its way, a case. */
    public boolean rests(Person person, Instant now) {
        History history = histories.find(person, now);
        return history != null && history.isNeeded(now);
    }

    /** The case of this visit's verdict, or of this merge, that is not decided. */
    public Optional<EventId> openCase(EventId asked) {
        StandingVerdict verdict = cases.find(asked);
        Case open = verdict == null ? null : verdict.openCase();
        return open == null ? Optional.empty() : Optional.of(open.id());
    }

    /** Hands over the signals that need everything to have been seen. */
    public void finish(Consumer<? super Finding> findings) {
        watch.finish(findings);
    }

    private void register(Fact.Registered asked, Consumer<? super Finding> findings) {
        ChannelBook channel = rules.channel(asked.channel());
        RuleVersion version = rules.inForce(asked.at());
        Answer.Reason reason = new Registering(asked, known, now).refusal(channel, version);
        if (reason != null || channel == null || version == null) {
            Answer.Reason why = reason == null ? Answer.Reason.R_CHANNEL : reason;
            Integer number = version == null ? null : Integer.valueOf(version.number());
            findings.accept(new Answer.Refused(project, asked.id(), why, number));
            watch.refused(asked, why, findings);
            return;
        }
        Claim claim = accepted(asked, channel, version);
        findings.accept(new Answer.Accepted(project, claim.registration));
        watch.accepted(asked, claim, findings);
    }

    private Claim accepted(Fact.Registered asked, ChannelBook channel, RuleVersion version) {
        Terms terms = channel.terms(version);
        Instant until = rules.end(asked.at(), terms, Parameter.VALIDITY);
        AgentBook agent = channel.agent(asked.agent());
        Registration registration = new Registration(asked.id(), asked.channel(), asked.agent(), asked.at(), until,
            terms.get(Parameter.MODE), terms.get(Parameter.LEAD_TIME), !(asked.party() instanceof Person),
            version.number());
        Claim claim = new Claim(registration, asked.party(), terms, asked.surname(), agent, now);
        claims.add(claim);
        if (asked.party() instanceof Person person) {
            histories.of(person, asked.at()).add(claim);
        }
        long today = rules.day(asked.at());
        agent.accepted(claim, today);
        channel.today.add(today);
        return claim;
    }

    private void checkIn(Fact.CheckedIn checkedIn, Consumer<? super Finding> findings) {
        History history = histories.of(checkedIn.person(), checkedIn.at());
        Visit visit = new Visit(checkedIn, rules.forVisit(checkedIn.at()), now);
        Judgement judgement = attribution.judge(history, visit);
        findings.accept(judgement.verdict());
        StandingVerdict standing = remember(history, visit, judgement);
        List<Claim> redeemed = redeem(history, visit);
        watch.visited(history, visit, judgement, standing, redeemed, findings);
        endClaims(history, judgement, standing);
    }

    private void endClaims(History history, Judgement judgement, @Nullable StandingVerdict standing) {
        for (Weighed each : judgement.weighed()) {
            boolean won = standing != null && each.claim().is(standing.won());
            if (won || each.isOver()) {
                claims.end(each.claim(), now);
            }
        }
        history.dropClaimsNoMaskCanMeet(lookAlikes);
    }

    /** What stands after this visit; null for no visitor. */
    private @Nullable StandingVerdict remember(History history, Visit visit, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Terms terms = judgement.terms();
        if (verdict.standing() == null || terms == null) {
            return null;
        }
        StandingVerdict before = history.standing(visit.at());
        if (before != null) {
            before.meet(visit);
            if (verdict.until() != null) {
                before.restart(verdict.until());
            }
            return before;
        }
        StandingVerdict given = new StandingVerdict(visit, verdict.outcome(), verdict.won(), terms,
            verdict.until() == null ? Instant.MAX : verdict.until());
        given.listed = judgement.weighed();
        for (Weighed each : judgement.weighed()) {
            if (each.claim().is(verdict.won())) {
                given.suspicions = each.claim().suspicions;
            }
        }
        history.give(given);
        cases.given(given);
        return given;
    }

    /** Uses up the codes named at this visit that are claims of this person, whatever the verdict. */
    private List<Claim> redeem(History history, Visit visit) {
        if (visit.codes().isEmpty()) {
            return List.of();
        }
        List<Claim> redeemed = new ArrayList<>(visit.codes().size());
        redeem(history.claims(), visit, redeemed);
        for (Person phone : history.phones()) {
            for (MaskId mask : phone.masks()) {
                redeem(lookAlikes.claims(mask), visit, redeemed);
            }
        }
        return redeemed;
    }

    private static void redeem(List<Claim> claims, Visit visit, List<Claim> redeemed) {
        for (Claim claim : claims) {
            if (!claim.isOver() && visit.redeems(claim)) {
                claim.useCode();
                redeemed.add(claim);
            }
        }
    }

    private void join(Fact.Joined joined, Consumer<? super Finding> findings) {
        persons.join(joined, now, findings);
        deals.settle(histories.of(joined.person(), joined.at()).contractsOnTheirWay(), findings);
    }

    private void withdraw(Event.RegistrationWithdrawn withdrawn, Consumer<? super Finding> findings) {
        Claim claim = claims.find(withdrawn.registration());
        if (claim != null && !claim.registration.masked()) {
            histories.find(claim.person, withdrawn.at());
        }
        if (claim == null || claim.isWithdrawn() || claim.isOver()) {
            findings.accept(new Refusal(project, withdrawn.id(), Refusal.Reason.E_REGISTRATION));
        } else {
            claim.withdraw(now);
        }
    }

    private void appeal(Event.AppealOpened appealed, Consumer<? super Finding> findings) {
        StandingVerdict verdict = cases.find(appealed.visit());
        Refusal.Reason refused = cases.appeal(verdict, now);
        if (refused != null) {
            findings.accept(new Refusal(project, appealed.id(), refused));
        } else {
            deals.settle(cases.touchedBy(appealed.visit()), findings);
        }
    }

    private void decide(Event.CaseDecided asWritten, Consumer<? super Finding> findings) {
        Event.CaseDecided decided = cases.meant(asWritten);
        StandingVerdict asked = cases.find(decided.caseId());
        History history = asked == null ? null : histories.find(asked.phone, decided.at());
        Optional<Optional<ChannelId>> source = sourceOf(asked);
        Refusal.Reason refused = Cases.signatures(decided);
        if (refused == null && deals.isOfContract(decided.caseId())) {
            refused = deals.decide(decided, findings);
        } else if (refused == null) {
            refused = cases.decide(decided, history, now, findings);
            if (refused == null && asked != null) {
                revised(asked, decided, findings);
            }
        }
        if (refused != null) {
            findings.accept(new Refusal(project, decided.id(), refused));
        } else {
            watch.decided(decided);
            if (source.isPresent() && asked != null && !source.equals(sourceOf(asked))) {
                watch.sourceChanged(asked, decided, findings);
            }
        }
    }

    /** What rests on a verdict that two people have just replaced: signals first, then what is due. */
    private void revised(StandingVerdict verdict, Event.CaseDecided decided, Consumer<? super Finding> findings) {
        verdict.all().forEach(each -> watch.decidedFor(each, decided.at(), findings));
        deals.reconsider(cases.touchedBy(decided.caseId()), decided.at(), findings);
    }

    /** The owner a verdict gives its visit; empty while nobody can say. */
    private static Optional<Optional<ChannelId>> sourceOf(@Nullable StandingVerdict verdict) {
        return verdict == null || verdict.isDisputed() ? Optional.empty() : Optional.of(verdict.owner());
    }

    private void forgotten(History history) {
        cases.forgotten(history);
        history.claims().forEach(claim -> claims.end(claim, now));
        history.purchases().forEach(purchase -> purchase.end(now));
    }
}
