package org.panke.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.panke.server.evidence.TamperedOffice.VISITS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Stamp;
import org.panke.formats.phones.Phones;
import org.panke.server.evidence.TamperedOffice.Office;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.StoppedException;

/** The database is edited where no start looks: a check of everything finds it, and so does a server that runs. */
class QuietlyTamperedTest {
    @TempDir
    private Path folder;

    private TamperedOffice tampered;

    @BeforeEach
    void anOfficeThatHasPublishedItsLog() {
        tampered = TamperedOffice.published(folder);
    }

    @Test
    void checkpointsThatWereTakenOutOfTheDatabaseAreMissed() {
        assertThat(tampered.faultsOfTheLog()).isEmpty();
        tampered.edit("DELETE FROM log_checkpoint");
        assertThat(tampered.faultsOfTheLog()).singleElement().asString().contains("no checkpoint is in the database");
    }

    @Test
    void whatTheRulesSeeIsWhatWasSealed() {
        assertThat(tampered.faults()).isEmpty();
        tampered.edit("UPDATE event SET fact = replace(fact, 'SELF', 'NONE') WHERE sequence = 7");
        assertThat(tampered.faults()).containsExactly(new Check.Found(7, Check.Fault.FACT));
    }

    @Test
    void whatLiesOpenStaysBoundWhenItsPersonIsForgotten() {
        try (Office office = tampered.open()) {
            office.erase(6);
        }
        assertThat(tampered.faults()).isEmpty();
        tampered.edit("UPDATE event SET fact = replace(fact, 'SELF', 'NONE') WHERE sequence = 7",
            "UPDATE event SET type = 'WalkedIn' WHERE sequence = 8",
            "UPDATE event SET bound = NULL WHERE sequence = 9");
        assertThat(tampered.faults()).containsExactly(new Check.Found(7, Check.Fault.BOUND),
            new Check.Found(8, Check.Fault.CONTENT), new Check.Found(9, Check.Fault.BOUND));
    }

    @Test
    void nothingFollowsFromWhatWasEdited() {
        try (Office office = tampered.open()) {
            office.erase(6);
        }
        tampered.edit("UPDATE event SET fact = replace(fact, 'SELF', 'NONE') WHERE sequence = 7");
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
            office.watch().look();
            assertThat(office.logs().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.said().en()).contains("#7 its row was edited"));
        }
    }

    @Test
    void rulesAreThoseThatAnEventPublished() {
        tampered.edit("INSERT INTO rules_published (project_id, sequence, digest, document) "
            + "VALUES ('P1', 7, 'aaaa', 'zone: Asia/Shanghai')");
        assertThat(tampered.faults()).containsExactly(new Check.Found(7, Check.Fault.RULES));
    }

    @Test
    void aLogWhoseProjectIsGoneIsMissed() {
        assertThat(tampered.logsOfNoProject(TamperedOffice.PROJECT)).isEmpty();
        assertThat(tampered.logsOfNoProject()).singleElement().asString().endsWith(": P1");
    }

    @Test
    void whatALineIsAboutIsWhatItSays() {
        tampered.edit("UPDATE finding SET subject = 'hidden' WHERE kind = 'visit' AND sequence = 7",
            "UPDATE finding SET kind = 'signal' WHERE sequence = 8");
        assertThat(tampered.faults()).containsExactly(new Check.Found(7, Check.Fault.TOLD),
            new Check.Found(8, Check.Fault.TOLD));
    }

    @Test
    void nobodyIsForgottenByTheNumberOfAHalfThatIsGone() {
        try (Office office = tampered.open()) {
            office.erase(6);
        }
        tampered.edit("UPDATE sealing_key SET wrapped = cast(x'0000000000000006' || substr(wrapped, 9) AS BLOB) "
            + "WHERE owner = 'person:8'");
        assertThat(tampered.faults()).containsExactly(new Check.Found(9, Check.Fault.SEAL));
        try (Office office = tampered.open()) {
            office.sweep();
            office.watch().look();
            assertThat(office.logs().differences()).hasSize(1);
        }
        assertThat(tampered.faults()).containsExactly(new Check.Found(9, Check.Fault.SEAL));
    }

    @Test
    void aHalfThatSomebodyNotedIsNotDestroyed() {
        tampered.edit("INSERT INTO parting (half, bound) VALUES (8, NULL), (9, x'00')");
        try (Office office = tampered.open()) {
            office.sweep();
        }
        assertThat(tampered.faults()).isEmpty();
    }

    @Test
    void nobodyIsForgottenByARowAlone() {
        tampered.edit("DELETE FROM sealing_key WHERE owner = 'person:5'",
            "INSERT INTO forgotten (project_id, owner, sequence) VALUES ('P1', 'person:5', 30)");
        assertThat(tampered.faults()).containsExactly(new Check.Found(6, Check.Fault.SEAL));
    }

    @Test
    void norIsAPartOfANumber() {
        try (Office office = tampered.open()) {
            office.recorder().recordAsDated(new Event.Registered(new Stamp(new EventId("m1"), TamperedOffice.PROJECT,
                TamperedOffice.AT), new ChannelId("A1"), new AgentId("a1"), Phones.parse("138****1234"), "王"));
        }
        assertThat(tampered.faults()).isEmpty();
        tampered.edit("DELETE FROM sealing_key WHERE owner = 'event:m1'",
            "INSERT INTO forgotten (project_id, owner, sequence) VALUES ('P1', 'event:m1', 31)");
        assertThat(tampered.faults()).containsExactly(new Check.Found(VISITS + 1, Check.Fault.SEAL));
    }

    @Test
    void phonesThatChangedOwnersAreFound() {
        tampered.edit("UPDATE identity SET number = 11 - number WHERE kind = 'phone' AND number IN (5, 6)");
        assertThat(tampered.faults()).containsExactly(new Check.Found(6, Check.Fault.FACT),
            new Check.Found(7, Check.Fault.FACT));
    }

    @Test
    void aServerThatRunsFindsItTooAndRecordsNothingMore() {
        tampered.edit("UPDATE event SET fact = replace(fact, 'SELF', 'NONE') WHERE sequence IN (7, 9)");
        try (Office office = tampered.open()) {
            assertThat(office.logs().differences()).isEmpty();
            office.watch().look();
            assertThat(office.logs().differences()).singleElement().satisfies(difference -> {
                assertThat(difference.said().en()).contains("#7 the rules see something else", "#9");
                assertThat(difference.said().zh()).contains("#7 规则所见与密封内容不符");
            });
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
            office.watch().look();
            assertThat(office.logs().differences()).hasSize(1);
        }
    }

    @Test
    void aServerThatRunsFindsPagesThatReadSomethingElse() {
        tampered.edit("UPDATE visit SET outcome = 'BROUGHT' WHERE visit_id = 'v3'",
            "DELETE FROM person WHERE person = 7");
        try (Office office = tampered.open()) {
            office.watch().look();
            assertThat(office.logs().differences()).singleElement()
                .satisfies(difference -> assertThat(difference.said().en()).contains(": visit, person."));
            assertThatThrownBy(() -> office.visits(VISITS, VISITS + 1)).isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void whatIsRecordedAndForgottenMeanwhileIsNoDifference() throws InterruptedException {
        try (Office office = tampered.open()) {
            Thread day = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < VISITS; i++) {
                    office.visits(VISITS + i, VISITS + i + 1);
                    office.erase(i);
                }
            });
            while (day.isAlive()) {
                office.watch().look();
            }
            day.join();
            office.watch().look();
            assertThat(office.logs().differences()).isEmpty();
            office.visits(3 * VISITS, 3 * VISITS + 1);
        }
    }
}
