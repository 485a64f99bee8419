package org.panke.server.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Resolver;
import org.panke.attribution.Rules;
import org.panke.evidence.Hash;
import org.panke.evidence.Told;
import org.panke.server.people.NextNumbers;
import org.panke.server.people.Owner;
import org.panke.server.people.Parting;
import org.panke.server.people.Seals;
import org.panke.server.people.StoredIdentities;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Said;
import org.panke.server.platform.Secrets;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a project's events are whole: numbered without a gap, sealed as they were committed to, or forgotten; and whether
 * the rules see of each what was sealed, and nothing else.
 */
public final class Check {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;
    private final JdbcClient db;
    private final Opened opened;
    private final Binding binding;
    private final Projects projects;

    /** @param db for reading */
    public Check(Vault vault, Projects projects, JdbcClient db) {
        this.vault = vault;
        this.projects = projects;
        this.db = db;
        this.opened = new Opened(vault, db);
        this.binding = new Binding(vault);
    }

    /** Something that must not be. */
    public enum Fault {
        /** A sequence number is missing, or the project's head does not name the newest. */
        GAP("编号不连续", "a number is missing"),
        /** It happened before the one before it. */
        TIME("时间倒流", "time runs back"),
        /** What is sealed cannot be opened, though nobody asked to be forgotten. */
        SEAL("密封内容打不开", "what is sealed cannot be opened"),
        /** What is sealed is not what was committed to. */
        COMMITMENT("内容与承诺不符", "what is sealed is not what was committed to"),
        /** What followed from it is not what was committed to. */
        TOLD("结果与承诺不符", "what followed is not what was committed to"),
        /** What is sealed is another event than its row says. */
        CONTENT("内容是另一个事件", "what is sealed is another event"),
        /** The rules see something else than what is sealed, or an identity has the number of another. */
        FACT("规则所见与密封内容不符", "the rules see something else than what is sealed"),
        /** What lies open in its row is not what was written. */
        BOUND("记录行被改动", "its row was edited"),
        /** Rules that no event published, or other ones than it did. */
        RULES("规则文件没有对应的事件，或与之不符", "rules that no event published, or other ones than it did"),
        /** A number in it, or a later one, would be given to somebody else. */
        NUMBER("其中的编号会再给别人", "a number in it would be given to somebody else"),
        /** Nothing is noted to be told elsewhere. */
        OUTBOX("没有待发记录", "nothing is noted to be told elsewhere");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In words for whoever looks after the server. */
        public Said said() {
            return new Said(zh, en);
        }
    }

    /** A fault of the event with this number. */
    public record Found(long sequence, Fault fault) {
    }

    /** The highest number of a kind, and the event that has it. */
    private record Given(long number, long sequence) {
    }

    /**
     * What is recorded meanwhile is looked at too, and is no fault.
     *
     * @param progress is told each sequence number it has passed
     */
    public void of(ProjectId project, LongConsumer progress, Consumer<Found> found) {
        Ledger ledger = new Ledger(project, db);
        long[] last = {0, Long.MIN_VALUE};
        Rules[] rules = {projects.first(project, db)};
        Map<String, Given> given = new HashMap<>();
        long head = ledger.head().sequence();
        ledger.each(row -> {
            if (row.sequence() != last[0] + 1) {
                found.accept(new Found(last[0] + 1, Fault.GAP));
            }
            if (row.at() < last[1]) {
                found.accept(new Found(row.sequence(), Fault.TIME));
            }
            last[0] = row.sequence();
            last[1] = row.at();
            fault(project, row, rules[0]).ifPresent(fault -> found.accept(new Found(row.sequence(), fault)));
            Fact fact = FactRead.of(project, row.fact());
            NumberedIdentities.each(fact, (kind, number) -> given.merge(kind, new Given(number, row.sequence()),
                BinaryOperator.maxBy(Comparator.comparingLong(Given::number))));
            rules[0] = after(project, fact, rules[0]);
            progress.accept(row.sequence());
        });
        if (last[0] < head || last[0] > ledger.head().sequence()) {
            found.accept(new Found(last[0], Fault.GAP));
        }
        Map<String, Long> next = NextNumbers.of(project, db);
        given.forEach((kind, each) -> {
            if (next.getOrDefault(kind, 0L) <= each.number) {
                found.accept(new Found(each.sequence, Fault.NUMBER));
            }
        });
        rules(project, found);
        db.sql("""
                SELECT e.sequence FROM event e LEFT JOIN outbox o
                    ON o.project_id = e.project_id AND o.sequence = e.sequence
                WHERE e.project_id = ? AND o.sequence IS NULL ORDER BY e.sequence""")
            .params(project.value()).query(Columns.read(row -> row.number("sequence"))).list()
            .forEach(sequence -> found.accept(new Found(sequence, Fault.OUTBOX)));
    }

    /** A document in the database is one that an event published, to the last letter. */
    private void rules(ProjectId project, Consumer<Found> found) {
        db.sql("""
                SELECT r.sequence, r.digest, r.document, e.fact FROM rules_published r LEFT JOIN event e
                    ON e.project_id = r.project_id AND e.sequence = r.sequence
                WHERE r.project_id = ?
                UNION ALL
                SELECT e.sequence, '', '', NULL FROM event e LEFT JOIN rules_published r
                    ON r.project_id = e.project_id AND r.sequence = e.sequence
                WHERE e.project_id = ? AND e.type = 'RulesPublished' AND r.sequence IS NULL
                ORDER BY 1""")
            .params(project.value(), project.value())
            .query(Columns.read(row -> {
                String digest = Secrets.hex(row.text("document"));
                String fact = row.textOrNull("fact");
                boolean same = digest.equals(row.text("digest")) && fact != null
                    && FactRead.of(project, fact) instanceof Fact.RulesPublished published
                    && published.digest().equals(digest);
                return same ? 0L : row.number("sequence");
            })).list().stream().filter(sequence -> sequence > 0)
            .forEach(sequence -> found.accept(new Found(sequence, Fault.RULES)));
    }

    /** By which rules what comes next was seen. */
    private Rules after(ProjectId project, Fact fact, Rules before) {
        if (!(fact instanceof Fact.RulesPublished published)) {
            return before;
        }
        try {
            return projects.published(project, published.digest(), db).after(before);
        } catch (UnknownProjectException e) {
            // its document is not there: that is a fault of its own
            return before;
        }
    }

    /** Somebody it names may be forgotten while it is looked at: what is a fault is one the second time too. */
    private Optional<Fault> fault(ProjectId project, Ledger.Row row, Rules rules) {
        return content(project, row, rules).flatMap(_ -> content(project, row, rules));
    }

    private Optional<Fault> content(ProjectId project, Ledger.Row row, Rules rules) {
        try {
            Optional<byte[]> salted = opened.salted(project, row);
            return (salted.isEmpty() ? forgotten(project, row) : content(project, row, salted.get(), rules))
                .or(() -> binding.holds(project, row) ? Optional.empty() : Optional.of(Fault.BOUND))
                .or(() -> isNamed(project, row) ? Optional.empty() : Optional.of(Fault.TOLD));
        } catch (BrokenSealException e) {
            return Optional.of(Fault.SEAL);
        }
    }

    private Optional<Fault> content(ProjectId project, Ledger.Row row, byte[] salted, Rules rules) {
        if (!Arrays.equals(WrittenDown.commitment(salted), row.commitment())) {
            return Optional.of(Fault.COMMITMENT);
        }
        if (!told(project, row)) {
            return Optional.of(Fault.TOLD);
        }
        Event event = WrittenDown.event(salted);
        boolean same = event.id().value().equals(row.eventId()) && event.at().toEpochMilli() == row.at()
            && event.getClass().getSimpleName().equals(row.type())
            && Arrays.equals(WrittenDown.digest(project, vault, event), row.digest());
        if (!same) {
            return Optional.of(Fault.CONTENT);
        }
        Fact seen = new Resolver(rules, StoredIdentities.asTheyAre(project, rules::isOwn, vault, db)).resolve(event);
        return FactText.write(seen).equals(row.fact()) ? Optional.empty() : Optional.of(Fault.FACT);
    }

    private boolean told(ProjectId project, Ledger.Row row) {
        return opened.secret(project, row)
            .map(secret -> new Told(secret, new Ledger(project, db).lines(row.sequence())).root())
            .map(root -> row.told() != null && root.equals(Hash.of(row.told()))).orElse(true);
    }

    /** What a line is about is a column too, by which it is looked for: it says what the line says. */
    private boolean isNamed(ProjectId project, Ledger.Row row) {
        return new Ledger(project, db).told(row.sequence()).stream().allMatch(each -> {
            var first = JSON.readTree(each.line()).properties().iterator().next();
            return first.getKey().equals(each.kind()) && first.getValue().asString().equals(each.subject());
        });
    }

    /** Somebody it names must have asked for it, or their time be over: by an event, and not by a row alone. */
    private Optional<Fault> forgotten(ProjectId project, Ledger.Row row) {
        boolean asked = row.ownerList().stream().anyMatch(owner -> Parting.isForgotten(project, owner, vault, db)
            && Owner.personOf(owner).map(person -> isErased(project, person)).orElse(true)
            || isLeaving(project, owner));
        return asked ? Optional.empty() : Optional.of(Fault.SEAL);
    }

    /** In a copy that was put back: the other half of their key is gone, and they are about to be forgotten here too. */
    private boolean isLeaving(ProjectId project, String owner) {
        return db.sql("SELECT wrapped FROM sealing_key WHERE project_id = ? AND owner = ?")
            .params(project.value(), owner).query(Columns.read(row -> WrappedKey.of(row.bytes("wrapped")))).optional()
            .filter(key -> Seals.isParted(project, owner, key, vault)).isPresent();
    }

    /** As follows from the events: a replay compares that. */
    private boolean isErased(ProjectId project, int person) {
        return db.sql("SELECT 1 FROM erasure WHERE project_id = ? AND person = ?").params(project.value(), person)
            .query(Integer.class).optional().isPresent();
    }
}
