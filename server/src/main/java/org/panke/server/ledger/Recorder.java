package org.panke.server.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.attribution.Stamp;
import org.panke.server.judge.Erasures;
import org.panke.server.judge.Findings;
import org.panke.server.judge.ReadModels;
import org.panke.server.people.Forgetting;
import org.panke.server.people.Parting;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records events: one unit of work each, from what was said to what follows from it. An event is recorded once; the same
 * id again with the same content is answered as it was the first time.
 */
public final class Recorder {
    /** Of an event that comes alone. */
    private static final int NO_PLACE = -1;
    /** By so much less nobody asks where a project's time comes from. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Writer writer;
    private final Projects projects;
    private final Parting parting;
    private final Vault vault;
    private final InstantSource clock;
    private final Sealing sealing;
    private final Judges judges;
    private final Followers followers = new Followers();
    private final Set<ProjectId> stopped = ConcurrentHashMap.newKeySet();

    /** @param random good enough for salts */
    public Recorder(Writer writer, Projects projects, Vault vault, InstantSource clock, RandomGenerator random) {
        this.writer = writer;
        this.parting = new Parting(vault, writer);
        this.projects = projects;
        this.vault = vault;
        this.clock = clock;
        this.sealing = new Sealing(vault, random);
        this.judges = new Judges(projects, vault, writer, stopped::add);
    }

    /** Whatever half of a key a kill left behind is destroyed. */
    void part() {
        parting.complete();
    }

    boolean isStopped(ProjectId project) {
        return stopped.contains(project);
    }

    /** From now on nothing is recorded in the project: what there is must be looked at first. */
    public void stop(ProjectId project) {
        stopped.add(project);
    }

    /** Whoever wants to hear of each new event. */
    public Followers followers() {
        return followers;
    }

    /**
     * Records an event that happens now.
     *
     * @param event made of the instant the server gives it; apart from that instant always the same
     * @throws UnknownProjectException where its project is none
     * @throws OtherContentException where its id was used for something else
     * @throws AheadException where that would date it far ahead of the clock, and no event did that before
     */
    public Recorded record(Function<Instant, Event> event) {
        return record(event, Beside.NOTHING);
    }

    /** As {@link #record(Function)}, and in the same unit of work what stands beside it. */
    public Recorded record(Function<Instant, Event> event, Beside beside) {
        Event undated = event.apply(WrittenDown.UNDATED);
        byte[] digest = new Recordable.Said(undated).digest(vault);
        ProjectId project = undated.stamp().project();
        return told(undated, parting.write(db -> {
            Recorded recorded = record(undated.stamp(), digest, now(event), clock.instant(), beside, db);
            if (!recorded.again()) {
                after(project, recorded, beside, db);
            }
            return recorded;
        }));
    }

    private static Function<Ledger.Head, Recordable> now(Function<Instant, Event> event) {
        return head -> new Recordable.Said(event.apply(Instant.ofEpochMilli(head.lastAt())));
    }

    private void after(ProjectId project, Recorded recorded, Beside beside, JdbcClient db) {
        try {
            beside.after(recorded, db);
        } catch (RuntimeException | Error e) {
            // the judge took an event that is not kept
            judges.forget(project);
            throw e;
        }
    }

    /**
     * Records an event that happened at a time of its own, from a file.
     *
     * @throws TimeRunsBackException where something later is recorded already
     */
    public Recorded recordAsDated(Event event) {
        return told(event,
            parting.write(db -> recordAsDated(new Recordable.Said(event), NO_PLACE, db)));
    }

    /**
     * Records a project's events that happened at times of their own: all, or none.
     *
     * @return how many were new
     * @throws RefusedException where one of them cannot be recorded; nothing is then
     */
    public int recordAsDated(ProjectId project, List<Event> events) {
        return take(project, events.stream().<Recordable>map(Recordable.Said::new).toList());
    }

    /**
     * The same of what a store exported. Where it has numbers of its own, a project that has no other events takes it.
     *
     * @throws RefusedException where one of them cannot be recorded; nothing is then
     */
    public int take(ProjectId project, List<Recordable> events) {
        int recorded = parting.write(db -> {
            int fresh = 0;
            for (int i = 0; i < events.size(); i++) {
                try {
                    fresh += recordAsDated(events.get(i), i, db).again() ? 0 : 1;
                } catch (OtherContentException | OtherNumbersException | RulesRefusedException
                        | TimeRunsBackException e) {
                    // what went before it in this unit of work is not kept either
                    judges.forget(project);
                    throw new RefusedException(i, e);
                }
            }
            return fresh;
        });
        projects.changed(project);
        followers.tell(project, parting.write(db -> new Ledger(project, db).head().sequence()));
        return recorded;
    }

    private Recorded recordAsDated(Recordable event, int place, JdbcClient db) {
        return record(event.stamp(), event.digest(vault), head -> inOrder(event, place, head), event.stamp().at(),
            Beside.NOTHING, db);
    }

    private static Recordable inOrder(Recordable event, int place, Ledger.Head head) {
        if (event.stamp().at().toEpochMilli() < head.lastAt()) {
            throw new TimeRunsBackException(event.stamp().id(), Instant.ofEpochMilli(head.lastAt()));
        }
        if (event.isNumbered() && head.sequence() != place + 1) {
            throw new OtherNumbersException(event.stamp().id());
        }
        return event;
    }

    private Recorded told(Event event, Recorded recorded) {
        ProjectId project = event.stamp().project();
        if (event instanceof Event.RulesPublished) {
            projects.changed(project);
        }
        followers.tell(project, recorded.sequence());
        return recorded;
    }

    private Recorded record(Stamp undated, byte[] digest, Function<Ledger.Head, Recordable> dated, Instant now,
            Beside beside, JdbcClient db) {
        ProjectId project = undated.project();
        if (stopped.contains(project)) {
            throw new StoppedException(project);
        }
        Ledger ledger = new Ledger(project, db);
        Optional<Ledger.Row> before = ledger.find(undated.id());
        if (before.isPresent()) {
            return again(ledger, before.get(), digest);
        }
        beside.before(db);
        Ledger.Head head = ledger.advance(now.toEpochMilli());
        if (!writer.isAlone()) {
            // whoever held the head row before may have recorded it
            Optional<Ledger.Row> meanwhile = ledger.find(undated.id());
            if (meanwhile.isPresent()) {
                ledger.retreat();
                return again(ledger, meanwhile.get(), digest);
            }
        }
        if (ledger.isAhead(head, now.plus(AHEAD))) {
            throw new AheadException(project, Instant.ofEpochMilli(head.lastAt()));
        }
        Recordable event = dated.apply(head);
        new WithoutWords(project, vault, db).note(event.type(), head.sequence(), beside);
        return judges.use(project, db, awake -> record(event, head, digest, awake, db));
    }

    private Recorded record(Recordable event, Ledger.Head head, byte[] digest, Awake awake, JdbcClient db) {
        ProjectId project = event.stamp().project();
        Instant at = event.stamp().at();
        Ledger ledger = new Ledger(project, db);
        Rules rules = awake.judge().rules();
        Erasures erasures = new Erasures(project, awake.judge(), db);
        boolean forgotten = forget(project, erasures.due(at), head.sequence(), db);
        Fact fact = event.fact(rules, new StoredIdentities(project, rules::isOwn, vault, db));
        if (fact instanceof Fact.Erased erased) {
            erasures.asked(erased, head.sequence());
        }
        event.document()
            .ifPresent(document -> Projects.keep(event.stamp(), head.sequence(), document, rules, db));
        List<Findings.Line> lines = awake.of(fact, db);
        Ledger.Row row = sealing.row(event, fact, head.sequence(), digest, lines, db);
        awake.took(head.sequence(), row.commitment());
        ledger.append(row, lines);
        ReadModels.enter(project, head.sequence(), fact, lines, awake.judge(), db);
        if (fact instanceof Fact.Erased) {
            forgotten |= forget(project, erasures.due(at), head.sequence(), db);
        }
        event.forgotten().forEach(owner -> new Forgetting(project, parting, db).destroy(owner, head.sequence()));
        if (forgotten) {
            writer.scrub();
        }
        return new Recorded(event.stamp().id(), head.sequence(), at,
            lines.stream().map(Findings.Line::text).toList(), false);
    }

    /**
     * Something under the project's head row that nobody said. Where it fails nothing of it is kept, and the judge is made
     * again.
     *
     * @param now or the time of the newest event, where that is later
     */
    <T> T underHead(ProjectId project, Instant now, Turn<T> turn) {
        return parting.write(db -> {
            Ledger ledger = new Ledger(project, db);
            Instant at = Instant.ofEpochMilli(Math.max(now.toEpochMilli(), ledger.hold().lastAt()));
            return judges.use(project, db, awake -> turn.of(at, awake.judge(), db));
        });
    }

    /** What is done under the head row. */
    interface Turn<T> {
        T of(Instant at, Findings judge, JdbcClient db);
    }

    /** Records what goes with an event that is being recorded, in its unit of work; for {@link Beside#after}. */
    public void along(Event event, JdbcClient db) {
        record(new Recordable.Said(event), db);
    }

    /** Records what follows from the time alone. For a turn under the head row. */
    void record(Recordable event, JdbcClient db) {
        record(event.stamp(), event.digest(vault), _ -> event, event.stamp().at(), Beside.NOTHING, db);
    }

    /** What a turn destroyed is nowhere on the disk once it is kept; the judge is made again where it forgot somebody. */
    void destroyed(ProjectId project) {
        writer.scrub();
        judges.forget(project);
    }

    /** Destroys the key of an owner whom no rule sees. For a turn under the head row, or beside an event. */
    public void forget(ProjectId project, String owner, JdbcClient db) {
        new Forgetting(project, parting, db).destroy(owner, new Ledger(project, db).head().sequence());
        destroyed(project);
    }

    boolean forget(ProjectId project, List<Integer> due, long sequence, JdbcClient db) {
        due.forEach(person -> new Forgetting(project, parting, db).forget(person, sequence));
        return !due.isEmpty();
    }

    private static Recorded again(Ledger ledger, Ledger.Row first, byte[] digest) {
        EventId id = new EventId(first.eventId());
        if (!Arrays.equals(first.digest(), digest)) {
            throw new OtherContentException(id);
        }
        return new Recorded(id, first.sequence(), Instant.ofEpochMilli(first.at()),
            ledger.lines(first.sequence()), true);
    }
}
