package org.panke.server;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Stamp;
import org.panke.house.Shows;
import org.panke.server.Running.Reply;
import org.panke.server.access.Role;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Postgres;
import org.panke.server.platform.Store;
import org.panke.server.retention.Retention;

/**
 * After somebody is erased, by themselves or by their clock, no byte of their phone, their name or their identity's hash is
 * in any file of a server that ran: database, journal, key, log, whatever else it wrote, in any writing in which text is
 * kept. A scanner that would find nothing anywhere proves nothing, so it is first shown each of them.
 */
class NothingLeftTest {
    private static final String PHONE = "13800001234";
    private static final String NAME = "featherstonehaugh";
    private static final String IDENTITY = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
    private static final ProjectId PROJECT = new ProjectId("P1");

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void keepTheLog() throws IOException {
        PrintStream log = new PrintStream(Files.newOutputStream(folder.resolve("said")), true, UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    @AfterEach
    void give() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void theScannerFindsEachWritingOfEachWord() throws IOException {
        for (String word : List.of(PHONE, NAME, IDENTITY)) {
            for (byte[] writing : writings(word)) {
                byte[] planted =
                    ("before" + new String(writing, java.nio.charset.StandardCharsets.ISO_8859_1) + "after")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                Files.write(folder.resolve("planted"), planted);
                assertThat(found()).isNotEmpty();
            }
            for (int before = 0; before < 3; before++) {
                byte[] text = ("x".repeat(before) + word + "yz").getBytes(UTF_8);
                Files.write(folder.resolve("planted"), Base64.getEncoder().encode(text));
                assertThat(found()).as("base64 after %s bytes", before).isNotEmpty();
            }
        }
    }

    @Shows({"R35", "R43"})
    @Test
    void afterTheirOwnErasureNoFileSaysWhoTheyWere() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            come(server);
            askAndErase(server);
            assertThat(keys(server)).isEmpty();
            assertThat(found()).as("while it runs").isEmpty();
        }
        assertThat(found()).as("after it stopped").isEmpty();
    }

    @Shows("R16")
    @Test
    void afterTheirClockNoFileSaysWhoTheyWere() {
        try (Running server = OfficeOfTests.demonstrated(folder)) {
            come(server);
            server.bean(Retention.class).sweep(PROJECT, Instant.now().plus(Duration.ofDays(40)));
            assertThat(keys(server)).isEmpty();
            assertThat(found()).as("while it runs").isEmpty();
        }
        assertThat(found()).as("after it stopped").isEmpty();
    }

    /** The other database's files are for its own vacuum to clean; what it shows to whoever asks is ours. */
    @Test
    void afterTheirOwnErasureNoRowOnPostgresSaysWhoTheyWere() throws IOException {
        System.setProperty("panke.demo", "true");
        ServeOptions options = new ServeOptions(folder, folder.resolve("key"), 0, Postgres.database());
        try (Running server = new Running(options)) {
            OfficeOfTests.open(server);
            come(server);
            askAndErase(server);
            assertThat(keys(server)).isEmpty();
            Files.writeString(folder.resolve("rows"), rows(server.bean(Store.class)));
            assertThat(Files.size(folder.resolve("rows"))).isGreaterThan(1_000);
            assertThat(found()).isEmpty();
        } finally {
            System.clearProperty("panke.demo");
        }
    }

    /** By their own hand, after they wrote who they are. */
    private static void askAndErase(Running server) {
        LoggedIn me = OfficeOfTests.visitor(server, PHONE);
        assertThat(me.post("/api/v1/me/requests", "{\"id\":\"q1\",\"right\":\"CORRECT\",\"words\":\"" + NAME + "\"}")
            .body().get("requests").toString()).contains(NAME);
        me.post("/api/v1/me/erasure", "{\"id\":\"x1\"}");
    }

    /** Every row of every table as text; bytes as hex. */
    private static String rows(Store store) {
        StringBuilder rows = new StringBuilder();
        store.reader().sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
            .query(String.class).list()
            .forEach(table -> store.reader().sql("SELECT CAST(t AS TEXT) FROM " + table + " t")
                .query(String.class).list().forEach(row -> rows.append(table).append(' ').append(row).append('\n')));
        return rows.toString();
    }

    /** Somebody comes, agrees to be called, is looked at, buys and changes their mind; nothing rests on them then. */
    private static void come(Running server) {
        LoggedIn manager = server.as(Role.SITE_MANAGER);
        Reply come = manager.post("/api/v1/console/projects/P1/visits", "{\"id\":\"v1\",\"phone\":\"" + PHONE
            + "\",\"surname\":\"" + NAME + "\",\"declared\":\"SELF\",\"notice\":\""
            + server.get("/api/v1/notices/P1", null).body().get("hash").asString()
            + "\",\"contact\":\"GIVEN\",\"language\":\"zh\",\"askedAt\":\"" + asked(manager) + "\"}");
        assertThat(come.status()).as(come.body().toString()).isEqualTo(201);
        manager.post("/api/v1/console/projects/P1/lookups", "{\"id\":\"l1\",\"phone\":\"" + PHONE + "\"}");
        assertThat(manager.get("/api/v1/console/projects/P1/visits").body().toString()).contains(NAME);
        assertThat(server.bean(Store.class).reader().sql("SELECT answer FROM consent_step").query(String.class).list())
            .containsExactly("GIVEN");
        Recorder recorder = server.bean(Recorder.class);
        ContractId contract = new ContractId("C1");
        recorder.record(at -> new Event.Subscribed(stamp("s1", at), contract,
            List.of(Phone.mainland(Long.parseLong(PHONE))), 100L, null, List.of(new IdentityHash(IDENTITY)), null));
        recorder.record(at -> new Event.DealCancelled(stamp("s2", at), contract));
    }

    /** When they were asked whether a consultant may call. */
    private static String asked(LoggedIn manager) {
        return manager.post("/api/v1/console/projects/P1/consent-questions", "{\"phone\":\"" + PHONE + "\"}").body()
            .get("askedAt").asString();
    }

    private static Stamp stamp(String id, Instant at) {
        return new Stamp(new EventId(id), PROJECT, at);
    }

    private static List<String> keys(Running server) {
        return server.bean(Store.class).reader()
            .sql("SELECT owner FROM sealing_key WHERE owner NOT IN ('project', 'log')")
            .query(String.class).list();
    }

    /** Which words are in which files. */
    private List<String> found() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = HexFormat.of().formatHex(Files.readAllBytes(file));
                for (String word : List.of(PHONE, NAME, IDENTITY)) {
                    if (writings(word).stream().anyMatch(writing -> all.contains(HexFormat.of().formatHex(writing)))) {
                        found.add(folder.relativize(file) + " says " + word);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** As bytes of text in each encoding, as hex of those, and as base64 at each of the three places it can begin at. */
    private static List<byte[]> writings(String word) {
        List<byte[]> writings = new ArrayList<>();
        for (byte[] plain : List.of(word.getBytes(UTF_8), word.getBytes(UTF_16LE), word.getBytes(UTF_16BE))) {
            writings.add(plain);
            String hex = HexFormat.of().formatHex(plain);
            writings.add(hex.getBytes(UTF_8));
            writings.add(hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
            for (int before = 0; before < 3; before++) {
                writings.add(base64(plain, before));
            }
        }
        return writings;
    }

    /** The part of it that does not depend on what stands before and after. */
    private static byte[] base64(byte[] plain, int before) {
        byte[] padded = new byte[before + plain.length];
        System.arraycopy(plain, 0, padded, before, plain.length);
        byte[] written = Base64.getEncoder().withoutPadding().encode(padded);
        int from = before == 0 ? 0 : before + 1;
        int to = written.length - (padded.length % 3 == 0 ? 0 : 1);
        return Arrays.copyOfRange(written, from, to);
    }
}
