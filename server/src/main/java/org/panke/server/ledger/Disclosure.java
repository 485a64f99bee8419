package org.panke.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.EventId;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Commitment;
import org.panke.evidence.Hash;
import org.panke.evidence.Leaf;
import org.panke.evidence.Opening;
import org.panke.evidence.Salt;
import org.panke.evidence.Told;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what the log only commits to: an event, and of what followed the lines that are asked for and no other. */
public final class Disclosure {
    private final Opened opened;
    private final JdbcClient db;

    /** @param db for reading */
    public Disclosure(Vault vault, JdbcClient db) {
        this.opened = new Opened(vault, db);
        this.db = db;
    }

    /**
     * One leaf, as far as it can be opened.
     *
     * @param event empty where somebody it names is forgotten
     */
    public record Shown(long sequence, Leaf.Recorded leaf, Opening.@Nullable Content event, List<Told.Line> lines) {
    }

    /** The number of an event. */
    public Optional<Long> sequence(ProjectId project, String event) {
        return new Ledger(project, db).find(new EventId(event)).map(Ledger.Row::sequence);
    }

    /**
     * The number of the newest event from which something follows about a visit or a registration; else the event's own.
     *
     * @param visit the one itself, or the one whose verdict the registration won, lost or contends for
     */
    public Optional<Long> newest(ProjectId project, String event, String visit) {
        return db.sql("""
                SELECT sequence FROM finding WHERE project_id = :project AND (kind = 'visit' AND subject = :visit
                    OR kind = 'registration' AND subject = :event)
                ORDER BY sequence DESC LIMIT 1""")
            .param("project", project.value()).param("visit", visit).param("event", event)
            .query(Columns.read(row -> row.number("sequence"))).optional().or(() -> sequence(project, event));
    }

    /** The leaf of an event, without opening it. */
    public Leaf.Recorded leaf(ProjectId project, long sequence) {
        return leaf(row(project, sequence));
    }

    /**
     * @param which of the lines that followed may be shown, by kind and subject; by the line itself where that is a signal, whose
     *        subject is its kind
     */
    public Shown of(ProjectId project, long sequence, BiPredicate<String, String> which) {
        Ledger.Row row = row(project, sequence);
        return new Shown(sequence, leaf(row), content(project, row), lines(project, row, which));
    }

    private Ledger.Row row(ProjectId project, long sequence) {
        return new Ledger(project, db).at(sequence).orElseThrow();
    }

    private static Leaf.Recorded leaf(Ledger.Row row) {
        byte[] told = row.told();
        return new Leaf.Recorded(Commitment.of(row.commitment()), told == null ? null : Hash.of(told));
    }

    private Opening.@Nullable Content content(ProjectId project, Ledger.Row row) {
        return opened.salted(project, row).map(salted -> new Opening.Content(
            Salt.of(Arrays.copyOf(salted, Salt.LENGTH)), new String(WrittenDown.content(salted), UTF_8))).orElse(null);
    }

    private List<Told.Line> lines(ProjectId project, Ledger.Row row, BiPredicate<String, String> which) {
        List<Ledger.Told> all = new Ledger(project, db).told(row.sequence());
        return opened.secret(project, row).map(secret -> {
            Told told = new Told(secret, all.stream().map(Ledger.Told::line).toList());
            return IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i).kind(),
                    all.get(i).kind().equals("signal") ? all.get(i).line() : all.get(i).subject()))
                .mapToObj(told::opened).toList();
        }).orElse(List.of());
    }
}
