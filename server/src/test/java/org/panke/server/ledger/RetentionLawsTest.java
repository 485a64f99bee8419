package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.Event;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.attribution.laws.Dice;
import org.panke.attribution.laws.History;
import org.panke.server.access.Sessions;
import org.panke.server.desk.Ceiling;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Columns;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.server.retention.Clocks;
import org.panke.server.retention.Kept;
import org.panke.server.retention.Reason;
import org.panke.server.retention.Retention;
import org.panke.server.retention.SweepCheck;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/**
 * On generated histories, swept at any time between their events and long after: nobody is kept past their clock without
 * a reason that has a name, nobody is forgotten who has one, and a replay says the same. {@code -Dlaws.histories=N} sets
 * how many, {@code -Dlaws.seed=S} the first seed; a failure names its seed.
 */
class RetentionLawsTest {
    private static final long SEED = Long.getLong("laws.seed", 20_260_601L);
    private static final int HISTORIES = Integer.getInteger("laws.histories", 60);

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
    private Store store;
    private Projects projects;
    private Recorder recorder;
    private Retention retention;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("panke.db"));
        projects = new Projects(store.writer());
        recorder = new Recorder(store.writer(), projects, vault, () -> Instant.EPOCH, random);
        retention = new Retention(new Leaving(recorder, random), projects,
            Ceiling.NONE, new Sessions(store.writer(), store.reader(), vault, () -> Instant.EPOCH, random), vault,
            store.writer(), store.reader());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void afterASweepAtAnyTimeWhoeverIsOverIsGoneAndNobodyElse() {
        int forgotten = 0;
        int swept = 0;
        Set<Reason> reasons = new TreeSet<>();
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            History history = Dice.history(seed);
            ProjectId project = new ProjectId("s" + seed);
            Random dice = new Random(seed);
            String keep = List.of("P1D", "P7D", "P30D").get(dice.nextInt(3));
            String rules =
                RuleText.of(history.rules()).replace("\"keepVisits\":\"P30D\"", "\"keepVisits\":\"" + keep + "\"");
            projects.open(project, "案场", rules, Instant.EPOCH);
            List<Event> events = events(history, project);
            Instant last = Instant.EPOCH;
            for (int i = 0; i < events.size(); i++) {
                last = later(last, events.get(i).at());
                record(events.get(i));
                if (dice.nextInt(4) == 0) {
                    Instant next = i + 1 < events.size() ? later(last, events.get(i + 1).at()) : last;
                    Instant at = last.plusMillis((long) (dice.nextDouble() * Duration.between(last, next).toMillis()));
                    forgotten += swept(project, at, events.subList(0, i + 1), seed, reasons);
                    swept++;
                }
            }
            for (int i = 0; i < 4; i++) {
                last = last.plus(Duration.ofHours(dice.nextInt(24 * 30)));
                forgotten += swept(project, last, events, seed, reasons);
                swept++;
            }
            assertSound(project, seed);
        }
        assertThat(forgotten).as("forgotten in %s sweeps from seed %s", swept, SEED).isGreaterThan(HISTORIES);
        assertThat(reasons).contains(Reason.REGISTRATION, Reason.PROTECTION, Reason.DEAL, Reason.CASE)
            .doesNotContain(Reason.JUDGING);
    }

    private int swept(ProjectId project, Instant at, List<Event> before, long seed, Set<Reason> reasons) {
        Set<String> over = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (String owner : keys(project)) {
            String whose = whose(project, owner);
            Optional<Kept> why = kept(project, whose);
            if (isAsked(project, whose)) {
                // gone as soon as the judge lets them go, which others test
                asked.add(owner);
            } else if (why.isPresent() && why.get().isOver(at)) {
                over.add(owner);
            } else {
                kept.add(owner);
                why.flatMap(each -> each.longer(at)).ifPresent(hold -> reasons.add(hold.reason()));
            }
        }
        retention.sweep(project, at);
        String told = "seed " + seed + " at " + at;
        assertThat(keys(project).stream().filter(owner -> !asked.contains(owner))).as(told)
            .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(store.reader().sql("SELECT COUNT(*) FROM keeping WHERE project_id = ? AND look_at <= ?")
            .params(project.value(), at.toEpochMilli()).query(Long.class).single()).as(told).isZero();
        assertThat(new SweepCheck(vault, store.reader()).faults(project)).as(told).isEmpty();
        for (Phone phone : cameWithin(Duration.ofDays(1), at, before)) {
            assertThat(new StoredIdentities(project, _ -> false, vault, store.reader()).known(phone)).as(told)
                .isPresent();
        }
        return over.size();
    }

    /** An event that is sent again lies before others. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whom no clock can have ended: they came so lately and did not ask to be erased. */
    private static Set<Phone> cameWithin(Duration lately, Instant at, List<Event> events) {
        Set<Phone> came = new HashSet<>();
        for (Event event : events) {
            if (event instanceof Event.CheckedIn visit && visit.at().plus(lately).isAfter(at)) {
                came.add(visit.phone());
            }
        }
        events.forEach(event -> {
            if (event instanceof Event.Erased) {
                came.clear();
            }
        });
        return came;
    }

    /** Of the one project that is looked at here, by what stands in the tables, whether or not it was looked at. */
    private Optional<Kept> kept(ProjectId project, String owner) {
        Clocks clocks = new Clocks(project, projects.rules(project, store.reader()), store.reader());
        if (owner.startsWith("event:")) {
            return clocks.ofMask(owner.substring("event:".length()));
        }
        return clocks.ofPerson(store.reader().sql("""
                SELECT person FROM person WHERE project_id = :project AND root =
                    (SELECT root FROM person WHERE project_id = :project AND person = :person)""")
            .param("project", project.value()).param("person", number(owner))
            .query(Columns.read(row -> row.number("person"))).list());
    }

    /** A part of a number that turned out to be a visitor's is kept as long as they are. */
    private String whose(ProjectId project, String owner) {
        return owner.startsWith("person:") ? owner
            : store.reader().sql("""
                    SELECT person FROM registration
                    WHERE project_id = ? AND registration_id = ? AND person IS NOT NULL""")
                .params(project.value(), owner.substring("event:".length()))
                .query(Columns.read(row -> "person:" + row.number("person"))).optional().orElse(owner);
    }

    private boolean isAsked(ProjectId project, String owner) {
        return owner.startsWith("person:") && store.reader().sql("""
                SELECT COUNT(*) FROM erasure WHERE project_id = :project AND done_at IS NULL AND person IN
                    (SELECT person FROM person WHERE project_id = :project AND root =
                        (SELECT root FROM person WHERE project_id = :project AND person = :person))""")
            .param("project", project.value()).param("person", number(owner)).query(Long.class).single() > 0;
    }

    private static long number(String owner) {
        return Long.parseLong(owner.substring("person:".length()));
    }

    private List<String> keys(ProjectId project) {
        return store.reader().sql("SELECT owner FROM sealing_key WHERE owner <> 'project' AND project_id = ?")
            .params(project.value()).query(String.class).list();
    }

    private List<Event> events(History history, ProjectId project) {
        List<Event> events = new ArrayList<>();
        for (Event event : history.events()) {
            Stamp stamp = event.stamp();
            if (stamp.project().equals(history.events().getFirst().stamp().project())) {
                events.add(WrittenDown.event(WrittenDown.salted(
                    event.stamped(new Stamp(stamp.id(), project, stamp.at(), stamp.actor())), random)));
            }
        }
        return events;
    }

    private void record(Event event) {
        try {
            recorder.recordAsDated(event);
        } catch (OtherContentException e) {
            // the first stands
        }
    }

    private void assertSound(ProjectId project, long seed) {
        Replay replay = new Replay(projects, store.reader());
        assertThat(replay.of(project).differences()).as("seed " + seed).isEmpty();
        try (Store scratch = SqliteStore.open(folder.resolve("scratch" + seed + ".db"))) {
            assertThat(replay.readModels(project, scratch)).as("seed " + seed).isEmpty();
        }
        List<Check.Found> found = new ArrayList<>();
        new Check(vault, new Projects(store.writer()), store.reader()).of(project, _ -> {
        }, found::add);
        assertThat(found).as("seed " + seed).isEmpty();
    }
}
