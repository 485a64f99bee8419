package org.panke.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.panke.server.access.Accounts;
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Known;
import org.panke.server.access.SetupSecret;
import org.panke.server.demo.Demo;
import org.panke.server.evidence.Logs;
import org.panke.server.face.Demonstration;
import org.panke.server.guard.KeyGuard;
import org.panke.server.guard.KeyGuardException;
import org.panke.server.ledger.AheadException;
import org.panke.server.ledger.AheadOfClock;
import org.panke.server.ledger.Followers;
import org.panke.server.ledger.Leaving;
import org.panke.server.ledger.Opened;
import org.panke.server.ledger.OtherContentException;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.ledger.StillForgotten;
import org.panke.server.ledger.StoppedException;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.ledger.Waiting;
import org.panke.server.people.KeyCheck;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.ExposedFileException;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.NotWrittenException;
import org.panke.server.platform.Passing;
import org.panke.server.platform.PostgresStore;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;
import org.panke.server.platform.StoreInUseException;
import org.panke.server.platform.StrangeTriggerException;
import org.panke.server.platform.Sweep;
import org.panke.server.platform.Writer;
import org.panke.vault.DestroyedKeyException;
import org.panke.vault.Vault;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code panke serve}: joins the rooms and opens the door. */
@SpringBootApplication
public class Serve {
    private static final int USAGE = 2;
    private static final PrintStream DISCARDED =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    /** Takes what {@link ServeOptions} says, or one of the {@link Commands} and what {@link StoreOptions} says. */
    public static void main(String[] words) {
        if (words.length > 0 && Commands.knows(words[0])) {
            System.setProperty(Commands.isInConsole(words[0]) ? "logging.config" : "logback.configurationFile",
                (Commands.isInConsole(words[0]) ? "classpath:" : "") + "commands-logback.xml");
            System.exit(new Commands(System.out, System.err).run(words[0],
                Arrays.stream(words).skip(1).toArray(String[]::new), System.getenv()));
        }
        if (words.length > 0 && words[0].equals("demo")) {
            System.exit(new Demo(Serve::demonstrate, System.out, System.err)
                .run(Arrays.stream(words).skip(1).toArray(String[]::new)));
        }
        boolean isNamed = words.length > 0 && words[0].equals("serve");
        String[] arguments = isNamed ? Arrays.stream(words).skip(1).toArray(String[]::new) : words;
        try {
            start(ServeOptions.of(arguments, System.getenv()), System.err);
        } catch (ServeOptions.Usage e) {
            System.err.println(e.getMessage());
            System.exit(e.isAsked ? 0 : USAGE);
        } catch (BeansException e) {
            System.err.println(reason(e));
            System.exit(USAGE);
        }
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case KeyCheck.WrongKeyException _ -> "主密钥不是这些数据的。The data belong to another master key.";
            case KeyCheck.OtherHalvesException _ -> Commands.OTHER_HALVES;
            case ExposedFileException exposed -> String.valueOf(exposed.getMessage());
            case KeyGuardException shut -> String.valueOf(shut.getMessage());
            case StrangeTriggerException strange -> String.valueOf(strange.getMessage());
            case StoreInUseException _ -> "数据库正由另一个进程使用。Another process uses the database.";
            default -> failure.getCause() == null ? "没有启动 Not started: " + failure : reason(failure.getCause());
        };
    }

    /**
     * Starts and says nothing, for a program that knows its way about.
     *
     * @param port 0 for any that is free
     * @param database of PostgreSQL; else a file in the folder of the data
     */
    public static ConfigurableApplicationContext start(Path data, Path key, int port, @Nullable String database) {
        return start(new ServeOptions(data, key, port, database), DISCARDED);
    }

    /** The same for drawn people: what the gate of faces goes without there, it goes without nowhere else. */
    public static ConfigurableApplicationContext demonstrate(Path data, Path key, int port) {
        SpringApplication application = new SpringApplication(Serve.class);
        application.addInitializers(
            context -> context.getBeanFactory().registerSingleton("demonstration", new Demonstration()));
        return start(application, new ServeOptions(data, key, port), DISCARDED);
    }

    /** Starts, and says on {@code out} what whoever starts it must know. */
    static ConfigurableApplicationContext start(ServeOptions options, PrintStream out) {
        return start(new SpringApplication(Serve.class), options, out);
    }

    private static ConfigurableApplicationContext start(SpringApplication application, ServeOptions options,
            PrintStream out) {
        application.setDefaultProperties(Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            // 1.5 is no number of fen
            Map.entry("spring.jackson.deserialization.accept-float-as-int", "false"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("logging.level.root", "error"),
            // what keeps it from starting is said in a sentence, not in stack traces
            Map.entry("logging.level.org.springframework.boot.SpringApplication", "off"),
            Map.entry("logging.level.org.springframework.boot.diagnostics", "off"),
            Map.entry("server.error.include-message", "never"),
            Map.entry("server.address", "127.0.0.1"),
            // whom a proxy on this machine speaks for, and whether over TLS; nobody else is believed
            Map.entry("server.forward-headers-strategy", "native"),
            Map.entry("server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"),
            Map.entry("server.port", options.port()),
            Map.entry("panke.data", options.data().toString()),
            Map.entry("panke.database", options.database() == null ? "" : options.database()),
            Map.entry("panke.key", options.key().toString()),
            Map.entry("panke.face.box", options.isFaceBox()),
            Map.entry("panke.face.calibration",
                options.calibration() == null ? "" : options.calibration().toString())));
        ConfigurableApplicationContext running = application.run();
        // after the logs were looked at: a project whose log differs is not written to
        running.getBean(StillForgotten.class).drop(running.getBean(InstantSource.class).instant());
        if (options.port() > 0) {
            out.println("判客在 Panke is at http://127.0.0.1:" + options.port());
        }
        if (running.getBean(ApiKeys.class).isEmpty() || running.getBean(Accounts.class).isEmpty()) {
            out.println("初始密钥 Setup secret: " + running.getBean(SetupSecret.class).value());
        }
        running.getBean(Logs.class).differences().forEach(difference -> {
            out.println(difference.said().zh());
            out.println(difference.said().en());
        });
        return running;
    }

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean(destroyMethod = "close")
    Store store(@Value("${panke.data}") Path data, @Value("${panke.database}") String database,
            Environment environment) {
        Store store = database.isEmpty()
            ? SqliteStore.open(data.resolve("panke.db"))
            : PostgresStore.open(database, environment.getProperty("PANKE_DATABASE_USER"),
                environment.getProperty("PANKE_DATABASE_PASSWORD"));
        StrangeTriggerException.unlessNone(store);
        return store;
    }

    /** Closed with the store. */
    @Bean(destroyMethod = "")
    Writer writer(Store store) {
        return store.writer();
    }

    @Bean
    JdbcClient reader(Store store) {
        return store.reader();
    }

    /** Where the master key is, and never where the data are. */
    @Bean(destroyMethod = "close")
    HalvesFile halves(@Value("${panke.key}") Path key, SecureRandom random) {
        return HalvesFile.open(HalvesFile.beside(key), random);
    }

    @Bean
    Vault vault(@Value("${panke.key}") Path key, HalvesFile halves, Store store, SecureRandom random) {
        Vault vault = new Vault(KeyFile.read(key, random, KeyGuard.of(System.getenv())), halves, random);
        KeyCheck.of(vault, store.writer());
        return vault;
    }

    @Bean
    Projects projects(Store store) {
        return new Projects(store.writer());
    }

    @Bean
    Recorder recorder(Store store, Projects projects, Vault vault, InstantSource clock, SecureRandom random) {
        return new Recorder(store.writer(), projects, vault, clock, random);
    }

    @Bean
    Waiting waiting(Recorder recorder, JdbcClient reader) {
        return new Waiting(recorder, reader);
    }

    @Bean
    StillForgotten stillForgotten(Recorder recorder, Vault vault, JdbcClient reader, SecureRandom random) {
        return new StillForgotten(recorder, new Leaving(recorder, random), vault, reader);
    }

    @Bean(destroyMethod = "close")
    Sweep sweep(List<Passing> passing, InstantSource clock) {
        return new Sweep(passing, clock).start();
    }

    @Bean
    Followers followers(Recorder recorder) {
        return recorder.followers();
    }

    @Bean
    Opened opened(Vault vault, JdbcClient reader) {
        return new Opened(vault, reader);
    }

    @Bean
    ApiKeys apiKeys(Store store, JdbcClient reader, Vault vault, InstantSource clock, SecureRandom random) {
        return new ApiKeys(store.writer(), reader, vault, clock, random);
    }

    @Bean
    AheadOfClock aheadOfClock(JdbcClient reader) {
        return new AheadOfClock(reader);
    }

    @Bean
    Known whatThereIs(Projects projects, JdbcClient reader) {
        return new WhatThereIs(projects, reader);
    }

    @Bean
    SetupSecret setupSecret(SecureRandom random) {
        return new SetupSecret(random);
    }

    /** What the rooms' exceptions mean to a caller. */
    @Bean
    Function<RuntimeException, Optional<ApiProblem>> known() {
        return failure -> switch (failure) {
            case UnknownProjectException _ -> Optional.of(new ApiProblem(HttpStatus.NOT_FOUND, "PROJECT", "没有这个项目",
                "there is no such project", null));
            case OtherContentException _ -> Optional.of(new ApiProblem(HttpStatus.CONFLICT, "E_ID",
                "这个编号已属于另一个内容不同的事件，以先到的为准", "this id belongs to an event that says something else; the first stands",
                "id"));
            case NotWrittenException _ -> Optional.of(new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_WRITTEN",
                "没有记录任何内容，请稍后再试", "nothing was recorded; try again later", null));
            case StoppedException _ -> Optional.of(new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "LOG_DIFFERS",
                "本项目的记录核对不符，已停止记录，请联系负责人",
                "what this project recorded is not as it was written or published; nothing more is recorded: tell whoever "
                    + "is responsible",
                null));
            case AheadException _ -> Optional.of(new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "AHEAD",
                "本项目的时间远在服务器时钟之后，请负责人核对时钟，并运行 panke fsck",
                "the time of this project is far ahead of the server's clock: check the clock, and run panke fsck",
                null));
            case DestroyedKeyException _ -> Optional.of(new ApiProblem(HttpStatus.CONFLICT, "FORGOTTEN_HERE",
                "此人已要求删除，而这份恢复的旧数据里还有未了结的事项，了结之前不再登记此人",
                "they were erased; in this copy, which was put back, something of theirs is not over, and until it is nothing "
                    + "more is recorded of them",
                null));
            default -> Optional.empty();
        };
    }
}
