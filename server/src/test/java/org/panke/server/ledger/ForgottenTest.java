package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.Verification;
import org.panke.house.Shows;
import org.panke.server.platform.Columns;

/** Whoever asks to be forgotten is: at once, or when nothing rests on them any more. What was told stays. */
class ForgottenTest extends Bookkeeping {
    private static final Phone PHONE = Phone.mainland(13_800_001_234L);

    ForgottenTest() {
        super(Instant.parse("2026-03-01T01:00:00Z"), """
                zone: Asia/Shanghai
                channels:
                  - {id: O1, kind: OWN, name: 自渠}
                versions:
                  - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00"}
                """);
    }

    @Test
    void aNaturalVisitorIsForgottenAtOnceAndTheirVerdictStays() {
        visit("v1");
        byte[] key = key();
        recorder.record(at -> new Event.Erased(stamp("x1", at), PHONE));
        assertThat(opened("v1")).isFalse();
        assertThat(opened("x1")).isFalse();
        assertThat(texts("SELECT outcome FROM visit")).containsExactly("NATURAL");
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(texts("SELECT kind FROM identity WHERE kind = 'phone'")).isEmpty();
        assertSound();
        assertThat(onDisk(key)).as("the key that was destroyed").isFalse();
    }

    @Test
    void theSamePhoneLaterIsANewPerson() {
        visit("v1");
        recorder.record(at -> new Event.Erased(stamp("x1", at), PHONE));
        visit("v2");
        assertThat(opened("v2")).isTrue();
        assertThat(opened("v1")).isFalse();
        assertThat(texts("SELECT standing FROM visit ORDER BY sequence")).containsExactly("NEW", "NEW");
        assertThat(texts("SELECT person FROM visit ORDER BY sequence")).doesNotHaveDuplicates();
        assertSound();
    }

    @Test
    void whileAChannelsProtectionRunsTheyAreKeptOffEveryPageAndThenForgotten() {
        recorder
            .record(at -> new Event.Registered(stamp("r1", at), new ChannelId("O1"), new AgentId("a1"), PHONE, "欧阳"));
        clock = clock.plus(Duration.ofHours(1));
        visit("v1");
        recorder.record(at -> new Event.Erased(stamp("x1", at), PHONE));
        assertThat(opened("v1") || opened("r1")).isFalse();
        assertThat(key()).isNotEmpty();
        clock = clock.plus(Duration.ofDays(60));
        recorder.record(at -> new Event.WalkedIn(stamp("w1", at)));
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(opened("v1")).isFalse();
        assertThat(opened("r1")).isFalse();
        assertSound();
    }

    @Test
    @Shows("R16")
    void whereNothingHappensAnyMoreASweepForgetsWhoeverWaitsAtTheirTimeAndNotBefore() {
        recorder
            .record(at -> new Event.Registered(stamp("r1", at), new ChannelId("O1"), new AgentId("a1"), PHONE, "欧阳"));
        clock = clock.plus(Duration.ofHours(1));
        visit("v1");
        recorder.record(at -> new Event.Erased(stamp("x1", at), PHONE));
        byte[] key = key();
        Instant until =
            store.reader().sql("SELECT until FROM visit").query(Columns.read(row -> row.instantOrNull("until")))
                .single();
        Waiting waiting = new Waiting(recorder, store.reader());
        waiting.drop(until.minusMillis(1));
        assertThat(key()).isEqualTo(key);
        waiting.drop(until);
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(texts("SELECT kind FROM identity WHERE kind = 'phone'")).isEmpty();
        assertThat(onDisk(key)).as("the key that was destroyed").isFalse();
        assertSound();
        // a clock set back does not bring them back: the phone is a new person's
        clock = until.minus(Duration.ofDays(1));
        visit("v2");
        assertThat(texts("SELECT standing FROM visit ORDER BY sequence")).containsExactly("NEW", "NEW");
        assertThat(texts("SELECT outcome FROM visit ORDER BY sequence")).containsExactly("BROUGHT", "NATURAL");
        assertThat(texts("SELECT person FROM erasure WHERE done_at IS NULL")).isEmpty();
        assertSound();
    }

    @Test
    @Shows("R43")
    void nothingOfThemIsInTheFilesAndAnExportSaysNoPhone() throws IOException {
        visit("v1");
        recorder.record(at -> new Event.Erased(stamp("x1", at), PHONE));
        List<String> lines = new ArrayList<>();
        new Export(vault, store.reader()).of(PROJECT, lines::add);
        assertThat(lines).hasSize(2).allMatch(line -> line.contains("\"phone\":null,\"person\":0"))
            .noneMatch(line -> line.contains("13800001234") || line.contains("欧阳"));
        assertThat(onDisk("13800001234".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(onDisk("欧阳".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private void visit(String id) {
        recorder.record(at -> new Event.CheckedIn(stamp(id, at), PHONE, "欧阳", Declaration.NONE, List.of(),
            Verification.CODE, null, Role.VISITOR, null));
    }

    private byte[] key() {
        return store.reader().sql("SELECT wrapped FROM sealing_key WHERE owner = 'person:0'")
            .query(Columns.read(row -> row.bytes("wrapped"))).single();
    }
}
