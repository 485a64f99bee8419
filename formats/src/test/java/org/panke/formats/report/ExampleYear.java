package org.panke.formats.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Channel;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ChannelKind;
import org.panke.attribution.Commission;
import org.panke.attribution.Contact;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Finding;
import org.panke.attribution.Judge;
import org.panke.attribution.Mask;
import org.panke.attribution.Outcome;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verdict;
import org.panke.attribution.Verification;

/**
 * An office's year, invented from a seed: natural visitors, honest showings, collisions, brokers who register at the
 * door, masks, disputes and their decisions, deals. Phones begin with 138-0000 … 138-0999 and belong to nobody.
 */
final class ExampleYear {
    private static final Instant START = OffsetDateTime.parse("2026-01-01T00:00:00+08:00").toInstant();

    private final Random random;
    private final Rules rules;
    private final List<ProjectId> projects;
    private final int days;
    private final List<Event> events = new ArrayList<>();
    private int next = 1;

    ExampleYear(long seed, Rules rules, List<String> projects, int days) {
        this.random = new Random(seed);
        this.rules = rules;
        this.projects = projects.stream().map(ProjectId::new).toList();
        this.days = days;
    }

    static Rules rules(String... names) {
        Map<ChannelId, Channel> channels = new HashMap<>();
        List<ChannelKind> kinds = List.of(ChannelKind.AGENCY, ChannelKind.AGENCY, ChannelKind.AGENCY, ChannelKind.OWN,
            ChannelKind.PUBLIC, ChannelKind.REFERRAL);
        for (int i = 0; i < names.length; i++) {
            ChannelKind kind = kinds.get(i % kinds.size());
            ChannelId id = new ChannelId(kind.name().charAt(0) + Integer.toString(i + 1));
            Commission commission = kind == ChannelKind.AGENCY
                ? new Commission.Percent(120 + 10 * i)
                : kind == ChannelKind.OWN ? new Commission.Fixed(2_000_000) : new Commission.Percent(50);
            channels.put(id, new Channel(id, kind, names[i], commission, Set.of(), null, null));
        }
        return new Rules(Rules.CHINA, Set.of(), channels, Set.of(), List.of());
    }

    /** Judges the year and hands over events and findings as the command does. */
    void judge(int visitsADay, Report report) {
        for (int day = 0; day < days; day++) {
            int visits = visitsADay == 0 ? 0 : visitsADay / 2 + random.nextInt(visitsADay + 1);
            for (int i = 0; i < visits; i++) {
                visitor(START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(540 + random.nextInt(500))));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        Judge judge = new Judge(rules);
        List<Event> decisions = new ArrayList<>();
        for (Event event : events) {
            step(event, judge, report, decisions);
            if (decisions.size() > 3) {
                step(decisions.removeFirst(), judge, report, decisions);
            }
        }
        judge.finish(report::finding);
    }

    private void step(Event event, Judge judge, Report report, List<Event> decisions) {
        List<Finding> findings = new ArrayList<>();
        judge.accept(event, findings::add);
        if (findings.stream().noneMatch(Refusal.class::isInstance)) {
            report.event(event);
        }
        findings.forEach(finding -> {
            report.finding(finding);
            if (finding instanceof Verdict verdict && verdict.outcome() instanceof Outcome.Disputed
                && verdict.caseId() != null && verdict.caseId().equals(verdict.visit()) && random.nextInt(5) > 0) {
                ChannelId any =
                    rules.channels().keySet().stream().min(Comparator.comparing(ChannelId::value)).orElseThrow();
                Decision decision = random.nextBoolean() ? Decision.NATURAL : new Decision.ForChannel(any);
                decisions
                    .add(new Event.CaseDecided(stamp(verdict.project(), verdict.arrival().plus(Duration.ofDays(2))),
                        verdict.visit(), decision, List.of("甲", "乙")));
            }
        });
    }

    private void visitor(Instant arrival) {
        ProjectId project = projects.get(random.nextInt(projects.size()));
        Phone phone = Phone.mainland(13_800_000_000L + random.nextInt(10_000_000));
        List<ChannelId> channels = new ArrayList<>(rules.channels().keySet());
        channels.sort(Comparator.comparing(ChannelId::value));
        List<EventId> codes = new ArrayList<>();
        Declaration declared = Declaration.NONE;
        int kind = random.nextInt(100);
        if (kind < 38) {
            declared = random.nextInt(3) > 0 ? Declaration.SELF : Declaration.NONE;
        }
        if (kind >= 30 && kind < 44) {
            register(project, channels.get(1), phone, arrival.minusSeconds(60L * random.nextInt(5, 29)), "王", codes);
        }
        if (kind >= 42) {
            int claims = kind > 80 ? 1 + random.nextInt(3) : 1;
            for (int i = 0; i < claims; i++) {
                ChannelId channel = channels.get(random.nextInt(channels.size()));
                long minutes = (long) Math.pow(10, 1.45 + random.nextDouble() * 2.4);
                register(project, channel, phone, arrival.minusSeconds(60 * minutes + random.nextInt(60)), "王", codes);
            }
            declared = kind % 11 == 0
                ? Declaration.SELF
                : kind % 7 == 0 ? new Declaration.By(channels.get(random.nextInt(channels.size()))) : Declaration.NONE;
        }
        if (random.nextInt(40) == 0) {
            events.add(new Event.WalkedIn(stamp(project, arrival)));
        }
        events.add(new Event.CheckedIn(stamp(project, arrival), phone, "王", declared, codes,
            random.nextInt(5) == 0 ? Verification.RING : Verification.CODE, null,
            random.nextInt(60) == 0 ? new Role("SUPPLIER") : Role.VISITOR, null));
        if (random.nextInt(5) == 0) {
            events
                .add(new Event.CheckedIn(stamp(project, arrival.plus(Duration.ofDays(3))), phone, "王", Declaration.NONE,
                    List.of(), Verification.CODE, null, Role.VISITOR, null));
        }
        if (random.nextInt(14) == 0) {
            deal(project, phone, arrival.plus(Duration.ofDays(random.nextInt(1, 20))));
        }
    }

    private void register(ProjectId project, ChannelId channel, Phone phone, Instant at, @Nullable String surname,
            List<EventId> codes) {
        Contact contact = random.nextInt(4) == 0 ? Mask.of(phone, PhoneForm.FIRST3_LAST4) : phone;
        Stamp stamp = stamp(project, at);
        if (random.nextInt(50) == 0) {
            events.add(new Event.PhoneLookedUp(stamp(project, at.minusSeconds(600)), new StaffId("s2"), phone));
        }
        events.add(new Event.Registered(stamp, channel, new AgentId("a" + (random.nextInt(9) + 10)), contact, surname));
        if (random.nextInt(8) == 0) {
            events.add(new Event.Registered(stamp(project, at.plusSeconds(40)), channel, new AgentId("a10"), contact,
                surname));
        }
        if (random.nextInt(10) > 2) {
            codes.add(stamp.id());
        }
    }

    private void deal(ProjectId project, Phone phone, Instant at) {
        ContractId contract = new ContractId("HT-2026-" + String.valueOf(10_000 + next++).substring(1));
        long fen = (120 + random.nextInt(400)) * 1_000_000L;
        List<Phone> buyers = new ArrayList<>(List.of(phone));
        events.add(new Event.Subscribed(stamp(project, at), contract, buyers, fen, null, List.of(), null));
        if (random.nextInt(8) > 0) {
            events.add(new Event.Signed(stamp(project, at.plus(Duration.ofDays(4))), contract));
            if (random.nextInt(20) == 0) {
                events.add(new Event.DealCancelled(stamp(project, at.plus(Duration.ofDays(9))), contract));
            }
        }
    }

    private Stamp stamp(ProjectId project, Instant at) {
        return new Stamp(new EventId("e" + next++), project, at);
    }
}
