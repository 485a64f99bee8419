package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Pack;
import org.panke.evidence.Proof;
import org.panke.evidence.Receipt;
import org.panke.formats.log.LogFolder;
import org.panke.formats.log.PackFile;
import org.panke.house.Shows;
import org.panke.server.Elsewhere;
import org.panke.server.casework.CaseWords;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Check;
import org.panke.server.ledger.Disclosure;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** What leaves the office and is checked elsewhere: receipts, packs and the log itself. */
class HandedOutTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final String RULES = """
            zone: Asia/Shanghai
            staffPhones: ["13900000000"]
            channels:
              - {id: A1, kind: AGENCY, name: 安家, commission: {percentBp: 150}, agentPhones: ["13911110000"]}
              - {id: A2, kind: AGENCY, name: 乐居, commission: {percentBp: 150}}
            versions:
              - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT0S}
            """;
    private static final long WANG = 13_800_001_234L;
    private static final long OTHER = 13_800_005_678L;

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private Store store;
    private Vault vault;
    private Recorder recorder;
    private LogKeys keys;
    private Logs logs;
    private Packs packs;
    private final List<String> read = new ArrayList<>();
    private int minutes;

    @BeforeEach
    void anOffice() {
        store = store(folder.resolve("panke.db"));
        vault = new Vault(MasterKey.random(random), new HalvesInMemory(random), random);
        Projects projects = new Projects(store.writer());
        projects.open(PROJECT, "一号院", RULES, START);
        recorder = new Recorder(store.writer(), projects, vault, () -> START, random);
        keys = new LogKeys(vault, store.writer(), store.reader(), random);
        start();
        recorder.recordAsDated(new Event.Registered(stamp("r1"), new ChannelId("A1"), new AgentId("a1"),
            Phone.mainland(WANG), "王"));
        recorder.recordAsDated(new Event.Registered(stamp("x1"), new ChannelId("A2"), new AgentId("a2"),
            Phone.mainland(OTHER), "李"));
        recorder.recordAsDated(visit("v1", WANG, new Declaration.By(new ChannelId("A1"))));
        recorder.recordAsDated(visit("v2", OTHER, Declaration.SELF));
        recorder.recordAsDated(new Event.Subscribed(stamp("s1"), new ContractId("C9"), List.of(Phone.mainland(WANG)),
            250_000_000L, null, List.of(), null));
        recorder.recordAsDated(new Event.Signed(stamp("s2"), new ContractId("C9")));
    }

    Store store(Path file) {
        return SqliteStore.open(file);
    }

    private void start() {
        logs = new Logs(folder.resolve("log"), keys, store.writer(), store.reader(), () -> START,
            difference -> recorder.stop(difference.project())).start();
        packs = new Packs(new Openings(logs, keys, vault, store.reader()), new Takings(store.writer()), store.reader(),
            () -> START,
            new Offices(new Projects(store.writer()), Ceiling.NONE, store.reader()),
            (project, person, by, _) -> read.add(by + " read " + person), random,
            new CaseWords((_, _) -> List.of(), vault, store.reader()));
    }

    @AfterEach
    void close() {
        logs.close();
        store.close();
    }

    private Stamp stamp(String id) {
        return new Stamp(new EventId(id), PROJECT, START.plusSeconds(60L * minutes++));
    }

    private Event visit(String id, long phone, Declaration declared) {
        return new Event.CheckedIn(stamp(id), Phone.mainland(phone), "王", declared, List.of(new EventId("r1")),
            Verification.CODE, null, Role.VISITOR, null);
    }

    private Path zip(SortedMap<String, byte[]> files) throws IOException {
        Path zip = folder.resolve("evidence.zip");
        Files.write(zip, PackFile.bytes(files));
        return zip;
    }

    @Test
    @Shows("R36")
    void thePackOfAContractIsCheckedByAProgramElsewhereAndNamesNobodyElse() throws IOException {
        SortedMap<String, byte[]> files = packs.ofContract(PROJECT, "C9", "manager");
        Path zip = zip(files);
        String key = keys.known(PROJECT).getFirst().toString();
        Elsewhere.Ran ran = Elsewhere.panke("verify", zip.toString(), "--key", key);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("contract C9").contains("holds");
        assertThat(Elsewhere.panke("verify", zip.toString()).status()).isZero();
        String face = ReadElsewhere.pdf(files.get("evidence.pdf"));
        assertThat(face).contains("判客证据").contains("一号院").contains("合同 C9").contains("Contract C9")
            .contains("渠道报备").contains("A channel registered").contains("2026 年 3 月 1 日 09:00:00")
            .contains("1 March 2026, 09:00:00").contains("138 0000 1234").contains("安家").contains("2,500,000 元")
            .contains("报备成立，有效至").contains("应付安家").contains("怎样核对")
            .contains("How to check").doesNotContain("13800005678");
        String all = String.join("\n", files.values().stream().map(each -> new String(each, UTF_8)).toList());
        assertThat(new String(files.get(Pack.EVENTS), UTF_8)).contains("\"r1\"").contains("\"v1\"").contains("\"s1\"")
            .contains("\"s2\"").contains("13800001234");
        assertThat(new String(files.get(Pack.FINDINGS), UTF_8)).contains("\"contract\":\"C9\"")
            .contains("\"visit\":\"v1\"").contains("\"registration\":\"r1\"");
        assertThat(all).doesNotContain("13800005678").doesNotContain("\"v2\"").doesNotContain("13900000000")
            .doesNotContain("13911110000");
        assertThat(new String(files.get("rules.yaml"), UTF_8)).contains("安家", "leadTime").doesNotContain("乐居");
        files.put("rules.yaml", "zone: UTC\n".getBytes(UTF_8));
        Elsewhere.Ran edited = Elsewhere.panke("verify", zip(files).toString(), "--key", key);
        assertThat(edited.status()).isEqualTo(1);
        assertThat(edited.out()).contains("does NOT hold");
        assertThatThrownBy(() -> packs.ofContract(PROJECT, "C10", "manager")).isInstanceOf(ApiProblem.class);
        assertThat(store.reader().sql("SELECT by_name FROM evidence_taken").query(String.class).list())
            .containsExactly("manager");
        assertThat(read).hasSize(1).allMatch(each -> each.startsWith("manager read "));
    }

    @Test
    @Shows("R43")
    void afterSomebodyIsErasedAnEarlierPackHoldsAndNothingNewIsOpened() throws IOException, NotProvenException {
        recorder.recordAsDated(visit("v3", 13_800_009_999L, Declaration.SELF));
        SortedMap<String, byte[]> before = packs.ofContract(PROJECT, "C9", "manager");
        store.writer().write(db -> db.sql("DELETE FROM sealing_key WHERE owner LIKE 'person:%'").update());
        logs.publish();
        List<NoteKey> known = keys.known(PROJECT);
        assertThat(Pack.verified(before, known).openings()).allMatch(opening -> opening.event() != null);
        Pack after = Pack.verified(packs.ofContract(PROJECT, "C9", "manager"), known);
        assertThat(after.openings()).hasSizeGreaterThan(3)
            .filteredOn(opening -> opening.leaf().told() != null && opening.event() == null).hasSizeGreaterThan(2)
            .allMatch(opening -> opening.lines().isEmpty());
        assertThat(new String(after.files().get(Pack.EVENTS), UTF_8)).doesNotContain("13800001234");
        assertThat(new LogCheck(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader())
            .of(PROJECT)).isEmpty();
    }

    @Test
    void aReceiptIsSignedAndSoonTheLogHoldsTheOfficeToIt() throws NotProvenException {
        SignedReceipts receipts = new SignedReceipts(logs, keys, new Disclosure(vault, store.reader()),
            new Offices(new Projects(store.writer()), Ceiling.NONE, store.reader()), () -> START.plusSeconds(60));
        logs.publish();
        SignedReceipts.Given given =
            receipts.of(PROJECT, "v1", START, List.of(new Said("由安家带来。", "Brought by 安家.")));
        int middle = given.text().indexOf("c2sp.org/tlog-proof@v1");
        List<NoteKey> known = keys.known(PROJECT);
        Receipt receipt = Receipt.verified(Note.read(given.text().substring(0, middle)), known);
        receipt.verify(Proof.read(given.text().substring(middle)), known);
        assertThat(receipt.said()).startsWith("由安家带来。", "Brought by 安家.")
            .last().asString().startsWith("Sales office: ").contains(". Number v1, begun 20");
        assertThat(receipt.at()).isEqualTo(START.plusSeconds(60));
        assertThat(given.link()).startsWith("/verify?project=P1#").hasSizeLessThan(900);
        assertThat(given.text()).doesNotContain("13800001234").doesNotContain("王");
    }

    @Test
    void aPublishedLogIsFollowedFromElsewhereAndACutOneIsFound() throws IOException {
        logs.publish();
        Path published = folder.resolve("log/P1/1");
        String key = keys.known(PROJECT).getFirst().toString();
        String[] verify =
            {"verify", "--log", published.toString(), "--key", key, "--state", folder.resolve("state").toString()};
        assertThat(Elsewhere.panke(verify).out()).contains("7 leaves, 7 of them");
        byte[] old = Files.readAllBytes(published.resolve(LogFolder.CHECKPOINT));
        recorder.recordAsDated(visit("v3", OTHER, Declaration.SELF));
        logs.publish();
        assertThat(Elsewhere.panke(verify).out()).contains("8 leaves, 1 of them");
        Files.write(published.resolve(LogFolder.CHECKPOINT), old);
        Elsewhere.Ran cut = Elsewhere.panke(verify);
        assertThat(cut.status()).isEqualTo(1);
        assertThat(cut.out()).contains("shorter than it was");
    }

    @Test
    void aBackupRestoredOnPurposeBeginsANewLogThatNamesTheOldOne() throws IOException, NotProvenException {
        logs.publish();
        store.writer().write(db -> db.sql("DELETE FROM outbox WHERE sequence > 4").update());
        store.writer().write(db -> db.sql("DELETE FROM finding WHERE sequence > 4").update());
        store.writer().write(db -> db.sql("DELETE FROM event WHERE sequence > 4").update());
        store.writer().write(db -> db.sql("UPDATE project SET sequence = 4").update());
        logs.close();
        start();
        assertThat(logs.differences()).hasSize(1);
        NewEpoch epoch =
            new NewEpoch(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader(), random);
        assertThat(epoch.begin(PROJECT, "manager", "the disk broke", START).size()).isEqualTo(7);
        logs.close();
        start();
        assertThat(logs.differences()).isEmpty();
        logs.publish();
        Elsewhere.Ran ran = Elsewhere.panke("verify", "--log", folder.resolve("log/P1/2").toString(), "--key",
            keys.known(PROJECT).getFirst().toString());
        assertThat(ran.status()).as(ran.out()).isZero();
        String entries = Files.readString(folder.resolve("log/P1/2/tile/entries/000.p/5"), ISO_8859_1);
        assertThat(entries).contains("panke-log-after/v1").contains("/P1/1\n7\n").doesNotContain("manager");
        Openings openings = new Openings(logs, keys, vault, store.reader());
        ProjectLog log = openings.log(PROJECT);
        SortedMap<String, byte[]> pack = openings.signed(PROJECT, log, "case v1", START,
            openings.of(PROJECT, log, List.of(3L), (_, _) -> true), Map.of());
        String begun = new String(pack.get("begun.txt"), UTF_8);
        assertThat(begun).contains("\"by\":\"manager\"", "\"why\":\"the disk broke\"");
        assertThat(entries)
            .contains(begun.substring(begun.lastIndexOf("commitment ") + "commitment ".length()).strip());
        assertThat(
            begun.lines().filter(line -> line.startsWith("salt ")).map(line -> ReadElsewhere.commitment(line, begun)))
            .containsExactly(begun.substring(begun.lastIndexOf("commitment ") + "commitment ".length()).strip());
        assertThat(openings.begun(PROJECT, log)).hasValueSatisfying(said -> assertThat(
            said.said(new Offices(new Projects(store.writer()), Ceiling.NONE, store.reader()).of(PROJECT)).en())
            .startsWith("This log was begun by manager on ").endsWith("because: the disk broke"));
        assertThat(new LogCheck(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader())
            .of(PROJECT)).isEmpty();
    }

    @Test
    void aCheckOfEverythingFindsAChangedTileAndAChangedResult() throws IOException {
        logs.publish();
        LogCheck check =
            new LogCheck(folder.resolve("log"), folder.resolve("log"), keys, store.writer(), store.reader());
        assertThat(check.of(PROJECT)).isEmpty();
        Path tile = folder.resolve("log/P1/1/tile/0/000.p/7");
        byte[] right = Files.readAllBytes(tile);
        byte[] wrong = right.clone();
        wrong[40] ^= 1;
        Files.write(tile, wrong);
        assertThat(check.of(PROJECT)).singleElement().asString().contains("tile/0/000.p/7");
        Files.write(tile, right);
        store.writer().write(db -> db.sql("UPDATE finding SET line = replace(line, 'BROUGHT', 'NATURAL')"
            + " WHERE kind = 'visit'").update());
        List<Check.Fault> faults = new ArrayList<>();
        new Check(vault, new Projects(store.writer()), store.reader()).of(PROJECT, _ -> {
        }, found -> faults.add(found.fault()));
        assertThat(faults).contains(Check.Fault.TOLD);
    }
}
