package org.panke.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.server.access.Accounts;
import org.panke.server.access.Permission;
import org.panke.server.capture.Dismantling;
import org.panke.server.capture.DismantlingCertificate;
import org.panke.server.capture.Orders;
import org.panke.server.desk.Ceiling;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.Logs;
import org.panke.server.ledger.StoppedException;
import org.panke.server.ledger.UnknownProjectException;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.StoreInUseException;

/**
 * {@code panke dismantle}: somebody carries out a regulator's order, by name and password, and takes the certificate along.
 * Where a server has the store, it is asked to do it.
 */
final class Dismantle {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    Dismantle(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The one who orders it, and in which words. */
    record Order(ProjectId project, String id, String by, String password, String grounds) {
    }

    /** @return the exit status */
    int run(StoreOptions options, Map<String, String> environment) throws IOException, StoreOptions.Usage {
        ProjectId project = options.neededProject();
        String by = options.by();
        String grounds = options.why();
        if (by == null || grounds == null) {
            throw new StoreOptions.Usage(by == null ? "--by" : "--order");
        }
        Order order = new Order(project, "dismantling-" + Secrets.fresh(random), by,
            environment.getOrDefault("PANKE_PASSWORD", ""), grounds);
        byte[] certificate;
        try {
            if (!record(order, options, environment)) {
                err.println("账号或密码不对，或该账号无权拆除。The account or its password is not right, or it may not dismantle.");
                return Commands.COULD_NOT;
            }
            certificate = certificate(order, options, environment);
        } catch (StoreInUseException e) {
            certificate = new DismantleThere(options.port()).certificate(order);
        } catch (StoppedException e) {
            err.println("该项目的记录与已公布的日志不符，没有写入任何内容，请先运行 panke fsck。"
                + "The project's events are not those of which its log was published; nothing was written. Run panke fsck.");
            return Commands.UNSOUND;
        }
        Path asked = options.out();
        Path file = asked == null
            ? Path.of("dismantled-" + project.value().replaceAll("[^A-Za-z0-9._-]", "_") + ".zip")
            : asked;
        Files.write(file, certificate);
        out.println("已拆除，证明在 Dismantled; the certificate is " + file);
        return Commands.SOUND;
    }

    /** Whether they may; then it is done. */
    private boolean record(Order order, StoreOptions options, Map<String, String> environment) {
        try (Kept kept = Kept.open(options, environment); Logs logs = logs(kept)) {
            // a log that differs is found here, and nothing is recorded
            logs.publish();
            if (!kept.all().contains(order.project)) {
                throw new UnknownProjectException(order.project);
            }
            boolean may = new Accounts(kept.store().writer(), kept.store().reader(),
                new Allowances(kept.store().writer(), clock), clock, random)
                .may(Permission.FACE_DISMANTLE, order.project, order.by, order.password);
            if (may) {
                new Dismantling(kept.recorder(), kept.store().writer()).order(order.project, order.id, order.by,
                    order.grounds);
            }
            return may;
        }
    }

    /** With the store opened again: of PostgreSQL a command sees one moment only. */
    private byte[] certificate(Order order, StoreOptions options, Map<String, String> environment) {
        try (Kept kept = Kept.open(options, environment); Logs logs = logs(kept)) {
            return new DismantlingCertificate(new Orders(kept.store().reader()),
                new Offices(kept.projects(), Ceiling.NONE, kept.store().reader()),
                new Certificates(logs, kept.logKeys(), kept.vault(), kept.store().reader()))
                .of(order.project, order.id, clock.instant()).orElseThrow();
        }
    }

    private Logs logs(Kept kept) {
        Path folder = kept.logs();
        try {
            return new Logs(folder == null ? Files.createTempDirectory("panke-log") : folder, kept.logKeys(),
                kept.store().writer(), kept.store().reader(), clock,
                difference -> kept.recorder().stop(difference.project()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
