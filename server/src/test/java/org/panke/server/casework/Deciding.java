package org.panke.server.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.server.Serve;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Edits;
import org.springframework.context.ConfigurableApplicationContext;

/** A process in which people dispute and two others decide, until it is killed. Names each case that was decided. */
final class Deciding {
    static final ProjectId PROJECT = new ProjectId("P1");
    static final String RULES =
        """
                zone: Asia/Shanghai
                channels:
                  - {id: O1, kind: OWN, name: 自渠}
                versions:
                  - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00", leadTime: PT0S, quotaPerAgentPerDay: 100000, quotaPerChannelPerDay: 100000, openPerAgent: 100000}
                """;

    private Deciding() {
    }

    /** Takes the folder with the data and {@code key}, and what its events' names begin with: k and a number. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        ConfigurableApplicationContext server = Serve.start(folder, folder.resolve("key"), 0, null);
        int run = Integer.parseInt(arguments[1].substring(1));
        try (ExecutorService offices = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int office = 0; office < 8; office++) {
                String name = arguments[1] + "-" + office + "-";
                long first = 13_800_000_000L + 10_000_000L * run + 1_000_000L * office;
                var _ = offices.submit(() -> {
                    for (long i = 0;; i++) {
                        decide(server, name + i, Phone.mainland(first + i));
                        System.out.println(name + i);
                    }
                });
            }
        }
    }

    private static void decide(ConfigurableApplicationContext server, String name, Phone phone) {
        Recorder recorder = server.getBean(Recorder.class);
        recorder.record(at -> new Event.Registered(stamp("r" + name, at), new ChannelId("O1"), new AgentId("a1"),
            phone, "王"));
        recorder.record(at -> new Event.CheckedIn(stamp(name, at), phone, "王", Declaration.SELF, List.of(),
            Verification.CODE, null, Role.VISITOR, null));
        Decisions decisions = server.getBean(Decisions.class);
        decisions.propose(edit(server, name, "甲"), "p" + name, "NATURAL", "问过本人");
        decisions.sign(edit(server, name, "乙"), "d" + name);
    }

    private static Decisions.Edit edit(ConfigurableApplicationContext server, String name, String by) {
        long version = server.getBean(Cases.class).file(PROJECT, name).orElseThrow().version();
        return new Decisions.Edit(PROJECT, name, by, Edits.tag(version));
    }

    private static Stamp stamp(String id, java.time.Instant at) {
        return new Stamp(new EventId(id), PROJECT, at);
    }
}
