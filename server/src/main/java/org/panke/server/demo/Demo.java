package org.panke.server.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.panke.attribution.Event;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Rules;
import org.panke.server.access.Accounts;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Notices;
import org.panke.server.notice.Sites;
import org.panke.server.notice.WorkNotices;
import org.panke.server.platform.Sweep;
import org.panke.server.platform.Writer;
import org.panke.tools.demo.Browser;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office to try everything on: a month behind it, somebody for each role, people arriving. Gone when it ends. */
public final class Demo {
    private static final int COULD_NOT = 2;
    private static final int PORT = 8420;
    private static final ProjectId PROJECT = new ProjectId("P1");
    private static final ProjectId OTHER = new ProjectId("P2");
    private static final int AT_ONCE = 500;

    private final Start start;
    private final PrintStream out;
    private final PrintStream err;

    public Demo(Start start, PrintStream out, PrintStream err) {
        this.start = start;
        this.out = out;
        this.err = err;
    }

    /** Starts a server on this machine's own address. */
    public interface Start {
        ConfigurableApplicationContext at(Path data, Path key, int port);
    }

    /**
     * Runs until the process is ended.
     *
     * @return the exit status
     */
    public int run(String[] arguments) {
        try {
            DemoOptions options = DemoOptions.of(arguments);
            Path folder = Files.createTempDirectory("panke-demo");
            play(options, folder);
            new CountDownLatch(1).await();
            return 0;
        } catch (DemoOptions.Usage e) {
            (e.isAsked ? out : err).println(e.getMessage());
            return e.isAsked ? 0 : COULD_NOT;
        } catch (IOException | UncheckedIOException e) {
            err.println("没有启动 Not started: " + e.getMessage());
            return COULD_NOT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void play(DemoOptions options, Path folder) throws IOException {
        err.println("正在准备演示案场…… Preparing the office ...");
        System.setProperty("panke.demo", "true");
        DemoFaces.write(folder.resolve("packs"), LocalDate.ofInstant(InstantSource.system().instant(), Rules.CHINA));
        System.setProperty("panke.packs", folder.resolve("packs").toString());
        // apart, as in an office: who takes the data along has no keys
        Path data = Files.createDirectories(folder.resolve("data"));
        ConfigurableApplicationContext server =
            start.at(data, folder.resolve("keys").resolve("master.key"), port(options));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            forget(folder);
        }));
        SimulatedOffice office =
            SimulatedOffice.of(options.seed(), server.getBean(InstantSource.class).instant());
        Recorder recorder = server.getBean(Recorder.class);
        server.getBean(Projects.class).open(PROJECT, "云栖花园（演示 Demo）", office.rules(),
            server.getBean(InstantSource.class).instant());
        String notice = published(office.past().getFirst().at(), server);
        server.getBean(Projects.class).open(OTHER, "江畔花园（演示，当地不用人脸 Demo, no faces there）", office.rules(),
            server.getBean(InstantSource.class).instant());
        server.getBean(Sites.class).publish(OTHER, DemoSite.PROHIBITED, "demo",
            server.getBean(InstantSource.class).instant());
        server.getBean(Sweep.class).meanwhile(() -> load(office.past(), recorder, notice));
        List<DemoPeople.Person> people =
            new DemoPeople(server.getBean(Accounts.class), server.getBean(SecureRandom.class))
                .made(PROJECT.value(), office.past());
        DemoReaders.read(PROJECT, server.getBean(WorkNotices.class), server.getBean(JdbcClient.class));
        URI address = URI.create("http://127.0.0.1:"
            + Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer()).getPort());
        LivePlay live = new LivePlay(office.coming(), recorder,
            () -> server.getBean(Notices.class).needed(PROJECT).hash(), new Random(options.seed()));
        server.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                live.close();
            }
        });
        if (!DemoFaces.signed(address, people)) {
            err.println("人脸的条件没有签署，人脸保持关闭。 What faces ask was not signed; they stay off.");
        }
        out.print(new DemoWelcome(address, people).text(DemoKiosk.code(address, people)));
        out.flush();
        if (options.opensBrowser()) {
            new Browser(System.getenv(), String.valueOf(System.getProperty("os.name"))).show(address);
        }
    }

    /** In force before anybody came. @return its hash */
    private static String published(Instant since, ConfigurableApplicationContext server) {
        Sites sites = server.getBean(Sites.class);
        sites.publish(PROJECT, DemoSite.SAID, "demo", since);
        return new Notices(server.getBean(Writer.class), server.getBean(JdbcClient.class),
            server.getBean(Offices.class), sites, () -> since).needed(PROJECT).hash();
    }

    private void load(List<Event> past, Recorder recorder, String notice) {
        for (int i = 0; i < past.size(); i += AT_ONCE) {
            recorder.recordAsDated(PROJECT, past.subList(i, Math.min(past.size(), i + AT_ONCE)).stream()
                .map(event -> SimulatedOffice.under(notice, event)).toList());
            long percent = Math.min(100, 100L * (i + AT_ONCE) / past.size());
            err.printf(Locale.ROOT, "\r一个月的历史 a month of history: %d %%", percent);
        }
        err.println();
    }

    /** The one asked for; else the usual one, or any that is free. */
    private static int port(DemoOptions options) {
        return options.port().orElseGet(() -> {
            try (ServerSocket free = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                return 0;
            }
        });
    }

    private static void forget(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be removed: " + folder, e);
        }
    }
}
