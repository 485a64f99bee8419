package org.panke.bench.server;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
import org.panke.server.access.ApiKeys;
import org.panke.server.access.Scope;
import org.panke.server.ledger.Projects;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Writer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A server of this process with one office, whose visitors have numbers that nobody has. */
final class Office implements AutoCloseable {
    static final ProjectId PROJECT = new ProjectId("P1");
    static final ChannelId CHANNEL = new ChannelId("A1");
    private static final long FIRST_NUMBER = 13_000_000_000L;
    private static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: O1, kind: OWN, name: 自渠}
              - {id: A1, kind: AGENCY, name: 分销}
            versions:
              - {version: 1, effectiveFrom: "2020-01-01T00:00:00+08:00"}
            """;

    private final ConfigurableApplicationContext context;
    private final AtomicLong visitors = new AtomicLong();

    Office(Path folder, @Nullable String database) throws Exception {
        Files.createDirectories(folder);
        context = Serve.start(folder, folder.resolve("master.key"), 0, database);
        var opening = context.getBean(Projects.class).open(PROJECT, "案场", RULES, Instant.now());
        if (!(opening instanceof Projects.Opening.Opened)) {
            throw new IllegalStateException("the office did not open: " + opening);
        }
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    }

    String path() {
        return "/api/v1/projects/" + PROJECT.value() + "/events";
    }

    String key() {
        return context.getBean(ApiKeys.class).make("bench", PROJECT.value(), Set.of(Scope.values()));
    }

    Writer writer() {
        return context.getBean(Writer.class);
    }

    /** Lets a method of a class of this program answer what is posted there, behind the same doors as all others. */
    void answer(String path, Object handler, Method method) {
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .registerMapping(RequestMappingInfo.paths(path).methods(RequestMethod.POST)
                .options(new RequestMappingInfo.BuilderConfiguration()).build(), handler, method);
    }

    /** The next visitor's check-in, as another system would send it. */
    String checkIn() {
        long visitor = visitors.getAndIncrement();
        return checkIn("v" + visitor, visitor, "SELF");
    }

    /** A visitor's check-in, as another system would send it. */
    static String checkIn(String id, long visitor, String declared) {
        return """
                {"type":"CheckedIn","id":"%s","phone":"%s","surname":"王","declared":"%s","verified":"CODE"}"""
            .formatted(id, Long.toString(FIRST_NUMBER + visitor), declared);
    }

    /** @throws IllegalStateException where an event was not recorded, or not now */
    static void accepted(int status) {
        if (status != 201) {
            throw new IllegalStateException("status " + status);
        }
    }

    static Phone phone(long visitor) {
        return Phone.mainland(FIRST_NUMBER + visitor);
    }

    /** Records what happened before. */
    int record(List<Event> events) {
        return context.getBean(Recorder.class).recordAsDated(PROJECT, events);
    }

    /** The next visitor's check-in, without a network between. */
    void checkInHere() {
        long visitor = visitors.getAndIncrement();
        context.getBean(Recorder.class).record(at -> checkedIn(visitor, at));
    }

    private static Event checkedIn(long visitor, Instant at) {
        return new Event.CheckedIn(new Stamp(new EventId("v" + visitor), PROJECT, at),
            phone(visitor), "王", Declaration.SELF, List.of(), Verification.CODE, null,
            Role.VISITOR, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
