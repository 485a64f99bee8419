package org.panke.server;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.NotProvenException;
import org.panke.server.access.Permission;
import org.panke.server.evidence.NewEpoch;
import org.panke.server.ledger.UnknownProjectException;

/** {@code panke epoch}: somebody answers, by name and password, for having restored an older backup. */
final class Restored {
    private final Kept kept;
    private final PrintStream out;
    private final PrintStream err;

    Restored(Kept kept, PrintStream out, PrintStream err) {
        this.kept = kept;
        this.out = out;
        this.err = err;
    }

    int begin(StoreOptions options, Map<String, String> environment) throws StoreOptions.Usage {
        ProjectId project = options.neededProject();
        String by = options.by();
        String why = options.why();
        if (by == null || why == null) {
            throw new StoreOptions.Usage(by == null ? "--by" : "--why");
        }
        if (!kept.all().contains(project)) {
            throw new UnknownProjectException(project);
        }
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        if (!kept.accounts()
            .may(Permission.CASE_DECIDE, project, by, environment.getOrDefault("PANKE_PASSWORD", ""))) {
            err.println("账号或密码不对，或该账号无权裁定。The account or its password is not right, or it may not decide.");
            return Commands.COULD_NOT;
        }
        try {
            Checkpoint last = new NewEpoch(kept.logs(), kept.marks(), kept.logKeys(), kept.store().writer(),
                kept.store().reader(), random).begin(project, by, why, clock.instant());
            out.println("新的日志已开始，接在此检查点之后。A new log is begun after this checkpoint:\n" + last);
            return Commands.SOUND;
        } catch (NotProvenException e) {
            err.println("公布的检查点不成立。The published checkpoint does not hold: " + e.getMessage());
            return Commands.UNSOUND;
        }
    }
}
