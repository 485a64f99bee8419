package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.Role;
import org.panke.attribution.Verification;
import org.panke.house.Shows;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Store;
import org.panke.vault.DestroyedKeyException;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;

/** A copy of the data, made before somebody was forgotten and put back afterwards with the same master key. */
class PutBackTest extends Bookkeeping {
    private static final Phone GONE = Phone.mainland(13_800_001_234L);
    private static final ContractId CONTRACT = new ContractId("C1");
    private static final Phone STAYS = Phone.mainland(13_800_001_235L);

    PutBackTest() {
        super(Instant.parse("2026-03-01T01:00:00Z"), "zone: Asia/Shanghai");
    }

    @Test
    @Shows("R43")
    void aCopyMadeBeforeOpensNobodyWhoIsForgottenAndEverybodyElse() {
        visit("v1", GONE);
        visit("v2", STAYS);
        Path copy = copied();
        erase();
        try (Store old = store(copy)) {
            Opened opened = new Opened(vault, old.reader());
            assertThat(opened.of(PROJECT, new EventId("v1"))).isEmpty();
            assertThat(opened.of(PROJECT, new EventId("v2"))).isPresent();
        }
    }

    @Test
    @Shows("R43")
    void whoIsForgottenIsForgottenInTheCopyTooAndItsBooksAreSound() {
        visit("v1", GONE);
        visit("v2", STAYS);
        Path copy = copied();
        erase();
        store.close();
        open(copy);
        assertThat(faults()).as("nobody is a fault who is about to be forgotten").isEmpty();
        stillForgotten().drop(clock);
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).containsExactly("person:1");
        assertThat(texts("SELECT number FROM identity WHERE kind = 'phone'")).containsExactly("1");
        assertSound();
        visit("v3", GONE);
        assertThat(opened("v3")).isTrue();
        assertThat(opened("v1")).isFalse();
        assertThat(texts("SELECT standing FROM visit ORDER BY sequence")).containsExactly("NEW", "NEW", "NEW");
        assertSound();
    }

    @Test
    void whoeverWasKnownByPartsOfTheirNumbersIsForgottenInTheCopyTooAllAtOnce() {
        for (int i = 0; i < 3; i++) {
            String id = "m" + i;
            Mask mask = Mask.of(Phone.mainland(13_900_001_000L + i), PhoneForm.FIRST3_LAST4);
            recorder
                .record(at -> new Event.Registered(stamp(id, at), new ChannelId("O1"), new AgentId("a1"), mask, "王"));
        }
        List<String> owners =
            texts("SELECT owner FROM sealing_key WHERE owner NOT LIKE 'person:%' AND owner LIKE '%:m%'")
                .stream().map(String::valueOf).toList();
        assertThat(owners).hasSize(3);
        Path copy = copied();
        recorder.underHead(PROJECT, clock, (_, _, db) -> {
            owners.forEach(owner -> recorder.forget(PROJECT, owner, db));
            return owners;
        });
        recorder.part();
        store.close();
        open(copy);
        assertThat(faults()).isEmpty();
        stillForgotten().drop(clock);
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner NOT LIKE 'person:%'"))
            .doesNotContainAnyElementsOf(owners);
        assertSound();
    }

    @Test
    void whileSomethingRestsOnThemInTheCopyNothingMoreIsRecordedOfThem() {
        visit("v1", GONE);
        recorder.record(at -> new Event.Subscribed(stamp("s1", at), CONTRACT, List.of(GONE), 100L, null,
            List.of(), null));
        Path copy = copied();
        recorder.record(at -> new Event.DealCancelled(stamp("c1", at), CONTRACT));
        erase();
        store.close();
        open(copy);
        stillForgotten().drop(clock);
        assertThat(opened("v1")).isFalse();
        assertThatThrownBy(() -> visit("v3", GONE)).isInstanceOf(DestroyedKeyException.class);
        visit("v4", STAYS);
        recorder.record(at -> new Event.DealCancelled(stamp("c1", at), CONTRACT));
        stillForgotten().drop(clock);
        visit("v5", GONE);
        assertThat(opened("v5")).isTrue();
        assertSound();
    }

    @Test
    void whatAKillLeftAfterAnErasureIsDestroyedAtTheNextStart() {
        Refusing refusing = new Refusing(new HalvesInMemory(random));
        Vault killed = new Vault(MasterKey.random(random), refusing, random);
        recorder = new Recorder(store.writer(), projects, killed, () -> clock, random);
        visit("v1", GONE);
        long half = store.reader().sql("SELECT wrapped FROM sealing_key WHERE owner = 'person:0'")
            .query(Columns.read(row -> WrappedKey.of(row.bytes("wrapped")).half())).single();
        refusing.refuses = true;
        assertThatThrownBy(this::erase).hasMessage("killed");
        assertThat(texts("SELECT owner FROM sealing_key WHERE owner LIKE 'person:%'")).isEmpty();
        assertThat(refusing.of(half)).isPresent();
        refusing.refuses = false;
        new StillForgotten(recorder, new Leaving(recorder, random), killed, store.reader()).drop(clock);
        assertThat(refusing.of(half)).isEmpty();
        assertThat(texts("SELECT half FROM parting")).isEmpty();
    }

    @Test
    void anErasureThatIsNotKeptDestroysNothing() {
        visit("v1", GONE);
        assertThatThrownBy(() -> recorder.record(at -> new Event.Erased(stamp("x1", at), GONE), Beside.following(_ -> {
            throw new IllegalStateException("not kept");
        }))).hasMessage("not kept");
        assertThat(opened("v1")).isTrue();
        assertSound();
    }

    @Test
    void otherHalvesOrAnOlderCopyOfThemAreNotTakenForTheseOfTheData() {
        visit("v1", GONE);
        MasterKey master = MasterKey.random(random);
        Vault empty = new Vault(master, new HalvesInMemory(random), random);
        assertThatThrownBy(() -> KeyCheck.of(empty, store.writer())).isInstanceOf(KeyCheck.OtherHalvesException.class);
    }

    /** Halves whose process is killed before one is destroyed. */
    private static final class Refusing implements KeyHalves {
        private final KeyHalves halves;
        private boolean refuses;

        Refusing(KeyHalves halves) {
            this.halves = halves;
        }

        @Override
        public long take() {
            return halves.take();
        }

        @Override
        public Optional<byte[]> of(long number) {
            return halves.of(number);
        }

        @Override
        public void destroy(Collection<Long> numbers) {
            if (refuses) {
                throw new IllegalStateException("killed");
            }
            halves.destroy(numbers);
        }
    }

    private void erase() {
        recorder.record(at -> new Event.Erased(stamp("x1", at), GONE));
    }

    private StillForgotten stillForgotten() {
        return new StillForgotten(recorder, new Leaving(recorder, random), vault, store.reader());
    }

    private void open(Path copy) {
        store = store(copy);
        projects = new Projects(store.writer());
        recorder = new Recorder(store.writer(), projects, vault, () -> clock, random);
    }

    /** While it is closed, as a backup is made. */
    private Path copied() {
        store.close();
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(copy);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open(folder);
        return copy;
    }

    private void visit(String id, Phone phone) {
        recorder.record(at -> new Event.CheckedIn(stamp(id, at), phone, "欧阳", Declaration.NONE, List.of(),
            Verification.CODE, null, Role.VISITOR, null));
    }
}
