package org.panke.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.MasterKey;
import org.panke.vault.Vault;

/** Everybody at once wants a contract's commission approved and paid, each several times; it is paid once. */
class PaidOnceTest {
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final int CONTRACTS = 100;

    @TempDir
    private Path folder;

    private final SecureRandom chance = new SecureRandom();
    private Store store;
    private Projects projects;
    private List<Recorder> offices;

    Store store(Path in) {
        return SqliteStore.open(in.resolve("panke.db"));
    }

    /** How many processes record. */
    int processes() {
        return 1;
    }

    @BeforeEach
    void open() {
        store = store(folder);
        projects = new Projects(store.writer());
        projects.open(PROJECT, "案场", """
                zone: Asia/Shanghai
                channels:
                  - {id: O1, kind: OWN, name: 自渠, commission: {percentBp: 100}}
                  - {id: O2, kind: OWN, name: 二渠, commission: {percentBp: 200}}
                versions:
                  - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT0S, shortDeal: PT0S,
                     quotaPerAgentPerDay: 9999}
                """, NOW);
        Vault vault = new Vault(MasterKey.random(chance), new HalvesInMemory(chance), chance);
        offices = IntStream.range(0, processes())
            .mapToObj(_ -> new Recorder(store.writer(), new Projects(store.writer()), vault, () -> NOW, chance))
            .toList();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whateverIsSentAtOnceAndTwiceAContractIsPaidToOneChannelOnce() throws Exception {
        long seed = chance.nextInt(1_000_000);
        System.out.println("deals in an order of seed " + seed);
        Random random = new Random(seed);
        atOnce(shuffled(random, "registered O1", "registered O2"));
        atOnce(shuffled(random, "visit"));
        atOnce(
            shuffled(random, "subscribed", "subscribed again", "signed", "signed again", "approved", "approved again",
                "paid", "paid again"));
        // whatever came too early then comes now, after what it waits for
        for (String step : List.of("subscribed late", "signed late", "approved late", "paid late", "paid later")) {
            atOnce(shuffled(random, step));
        }
        assertThat(number("SELECT COUNT(*) FROM contract WHERE state = 'PAID'")).isEqualTo(CONTRACTS);
        assertThat(number("SELECT COUNT(*) FROM finding WHERE kind = 'contract' AND line LIKE '%\"state\":\"PAID\"%'"))
            .isEqualTo(CONTRACTS);
        assertThat(number("""
                SELECT COUNT(*) FROM contract c JOIN contract_share s
                    ON s.project_id = c.project_id AND s.contract_id = c.contract_id AND s.channel = c.channel
                WHERE c.due_fen = s.due_fen AND c.approved_by <> c.paid_by""")).isEqualTo(CONTRACTS);
        assertThat(number("SELECT COUNT(*) FROM contract_share")).isEqualTo(CONTRACTS);
        assertThat(new Replay(projects, store.reader()).of(PROJECT).differences()).isEmpty();
    }

    /** Each step of each contract. */
    private static List<Event> shuffled(Random random, String... steps) {
        List<Event> events = new ArrayList<>();
        for (int contract = 0; contract < CONTRACTS; contract++) {
            for (String step : steps) {
                events.add(event(contract, step));
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static Event event(int number, String step) {
        String[] words = step.split(" ", 2);
        Phone phone = Phone.mainland(13_800_000_000L + number);
        ContractId contract = new ContractId("C" + number);
        Stamp stamp = new Stamp(new EventId(number + " " + step), PROJECT, NOW, words[0].equals("paid") ? "乙" : "甲");
        return switch (words[0]) {
            case "registered" ->
                new Event.Registered(stamp, new ChannelId(words[1]), new AgentId("a" + words[1]), phone, "王");
            case "visit" -> new Event.CheckedIn(stamp, phone, "王", Declaration.NONE, List.of(), Verification.CODE, null,
                Role.VISITOR, null);
            case "subscribed" ->
                new Event.Subscribed(stamp, contract, List.of(phone), 100_000_000L, null, List.of(), null);
            case "signed" -> new Event.Signed(stamp, contract);
            case "approved" -> new Event.SettlementApproved(stamp, contract);
            case "paid" -> new Event.SettlementPaid(stamp, contract);
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** Each event is sent twice, at every process in turn. */
    private void atOnce(List<Event> events) throws InterruptedException, ExecutionException {
        List<Future<Recorded>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2 * events.size(); i++) {
                Recorder office = offices.get(i % offices.size());
                Event event = events.get(i / 2);
                answers.add(callers.submit(() -> office.record(event::dated)));
            }
        }
        for (Future<Recorded> answer : answers) {
            assertThat(answer.get().sequence()).isPositive();
        }
    }

    private long number(String sql) {
        return store.reader().sql(sql).query(Long.class).single();
    }
}
