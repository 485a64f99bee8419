package org.panke.server.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.panke.attribution.Identities;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.MaskId;
import org.panke.attribution.Person;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identities of a project, kept as blind indexes in the database of the unit of work they were made for. */
public final class StoredIdentities implements Identities {
    private static final List<PhoneForm> MASKS =
        List.of(PhoneForm.FIRST3_LAST4, PhoneForm.FIRST3_LAST6, PhoneForm.FIRST4_LAST3);

    private static final int NOBODY = -1;

    /** Before the number of an identity; no hash begins so. */
    private static final String IDENTITY = "#";

    private static final RowMapper<Map.Entry<Sought, Integer>> KNOWN = Columns
        .read(row -> Map.entry(Sought.of(row.text("kind"), row.bytes("blind_index")),
            Math.toIntExact(row.number("number"))));

    private final ProjectId project;
    private final Predicate<Phone> isOwn;
    private final Vault vault;
    private final JdbcClient db;
    private final boolean givesNumbers;

    /** @param isOwn whether a phone is one of the project's staff and agents */
    public StoredIdentities(ProjectId project, Predicate<Phone> isOwn, Vault vault, JdbcClient db) {
        this(project, isOwn, vault, db, true);
    }

    private StoredIdentities(ProjectId project, Predicate<Phone> isOwn, Vault vault, JdbcClient db,
            boolean givesNumbers) {
        this.project = project;
        this.isOwn = isOwn;
        this.vault = vault;
        this.db = db;
        this.givesNumbers = givesNumbers;
    }

    /** As they are: whoever is not known has the number of nobody. */
    public static StoredIdentities asTheyAre(ProjectId project, Predicate<Phone> isOwn, Vault vault, JdbcClient db) {
        return new StoredIdentities(project, isOwn, vault, db, false);
    }

    /** With every mask that fits, also of forms that the rules do not allow yet. */
    @Override
    public Person person(Phone phone) {
        List<Integer> numbers = numbers(soughtOf(phone));
        List<MaskId> masks = numbers.stream().skip(1).map(MaskId::new).toList();
        return new Person(numbers.getFirst(), -1, isOwn.test(phone), masks);
    }

    /** The phone, and every mask that fits it. */
    private List<Sought> soughtOf(Phone phone) {
        List<Sought> sought = new ArrayList<>();
        sought.add(sought("phone", Long.toString(phone.e164())));
        if (phone.isMainlandMobile()) {
            for (PhoneForm form : MASKS) {
                sought.add(sought(Mask.of(phone, form)));
            }
        }
        return sought;
    }

    /** The number of a phone that was seen before; of another nothing is written down. */
    public Optional<Integer> known(Phone phone) {
        return known(List.of(sought("phone", Long.toString(phone.e164())))).values().stream().findFirst();
    }

    @Override
    public MaskId mask(Mask mask) {
        return new MaskId(numbers(List.of(sought(mask))).getFirst());
    }

    @Override
    public int surname(String surname) {
        return numbers(List.of(sought("surname", surname))).getFirst() + 1;
    }

    /** A number instead of the hash, of which only the blind index is kept. */
    @Override
    public IdentityHash identity(IdentityHash hash) {
        return new IdentityHash(IDENTITY + numbers(List.of(sought("identity", hash.value()))).getFirst());
    }

    /** The identity has the number that stands for it in a fact, unless it has another. */
    public void give(IdentityHash hash, IdentityHash number) {
        numberOf(number).ifPresent(given -> given(sought("identity", hash.value()), given));
    }

    /** The number that stands in a fact for an identity; empty where facts kept the hash itself. */
    public static Optional<Integer> numberOf(IdentityHash inFact) {
        return inFact.value().startsWith(IDENTITY)
            ? Optional.of(Integer.valueOf(inFact.value().substring(IDENTITY.length())))
            : Optional.empty();
    }

    /** The phone has this number, and its masks these, unless they have others. */
    public void give(Phone phone, Person person) {
        List<Sought> sought = soughtOf(phone);
        given(sought.getFirst(), person.number());
        for (int i = 1; i < sought.size() && i <= person.masks().size(); i++) {
            given(sought.get(i), person.masks().get(i - 1).number());
        }
    }

    /** The mask has this number, unless it has another. */
    public void give(Mask mask, MaskId number) {
        given(sought(mask), number.number());
    }

    /** The surname has this number, unless it has another. */
    public void give(String surname, int number) {
        given(sought("surname", surname), number - 1);
    }

    private void given(Sought sought, int number) {
        db.sql(
            "INSERT INTO identity (project_id, kind, blind_index, number) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(project.value(), sought.kind, sought.index(), number).update();
        taken(sought.kind, number);
    }

    /** The number is given to nobody any more. */
    public void taken(String kind, int number) {
        db.sql("""
                INSERT INTO identity_head (project_id, kind, next_number) VALUES (?, ?, ?)
                ON CONFLICT (project_id, kind) DO UPDATE SET next_number = excluded.next_number
                WHERE identity_head.next_number < excluded.next_number""")
            .params(project.value(), kind, number + 1).update();
    }

    /** What a number is wanted for; of its text only the blind index. */
    private record Sought(String kind, String hex) {
        static Sought of(String kind, byte[] index) {
            return new Sought(kind, HexFormat.of().formatHex(index));
        }

        byte[] index() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private Sought sought(Mask mask) {
        return sought("mask", mask.form() + " " + mask.shown());
    }

    private Sought sought(String kind, String text) {
        return Sought.of(kind, vault.index(project.value() + " " + kind, text));
    }

    /** Their numbers, in order; who has none yet gets one. */
    private List<Integer> numbers(List<Sought> sought) {
        Map<Sought, Integer> numbers = known(sought);
        List<Sought> strangers = sought.stream().filter(each -> !numbers.containsKey(each)).distinct().toList();
        if (givesNumbers && !strangers.isEmpty()) {
            give(strangers, numbers);
        }
        return sought.stream().map(each -> numbers.getOrDefault(each, NOBODY)).toList();
    }

    private Map<Sought, Integer> known(List<Sought> sought) {
        var asked =
            db.sql("SELECT kind, blind_index, number FROM identity WHERE project_id = ? AND (kind, blind_index) IN"
                + " (VALUES " + rows("(?, ?)", sought) + ")").param(project.value());
        for (Sought each : sought) {
            asked = asked.param(each.kind).param(each.index());
        }
        Map<Sought, Integer> known = new HashMap<>();
        asked.query(KNOWN).list().forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    private void give(List<Sought> strangers, Map<Sought, Integer> numbers) {
        Map<String, List<Sought>> byKind = strangers.stream().collect(Collectors.groupingBy(Sought::kind));
        byKind.forEach((kind, ofKind) -> {
            int next = reserve(kind, ofKind.size());
            mustBeNobodys(kind, next, ofKind.size());
            for (Sought each : ofKind) {
                numbers.put(each, next++);
            }
        });
        var given = db.sql("INSERT INTO identity (project_id, kind, blind_index, number) VALUES "
            + rows("(?, ?, ?, ?)", strangers));
        for (Sought each : strangers) {
            given = given.param(project.value()).param(each.kind).param(each.index()).param(numbers.get(each));
        }
        given.update();
    }

    /** The first of so many numbers that nobody has. */
    private int reserve(String kind, int many) {
        return db
            .sql(
                """
                        INSERT INTO identity_head (project_id, kind, next_number) VALUES (?, ?, ?)
                        ON CONFLICT (project_id, kind) DO UPDATE SET next_number = identity_head.next_number + excluded.next_number
                        RETURNING next_number AS number""")
            .params(project.value(), kind, many)
            .query(Columns.read(row -> Math.toIntExact(row.number("number")))).single() - many;
    }

    /** @throws NumberInUseException where one of them is somebody's, or was */
    private void mustBeNobodys(String kind, int first, int many) {
        long newest =
            db.sql("SELECT COALESCE(MAX(number), -1) AS number FROM identity WHERE project_id = ? AND kind = ?")
                .params(project.value(), kind).query(Columns.read(row -> row.number("number"))).single();
        boolean isPhone = kind.equals("phone");
        for (int number = first; number < first + many; number++) {
            if (number <= newest || isPhone && hasOwned(Owner.person(number))) {
                throw new NumberInUseException(project, kind, number);
            }
        }
    }

    /** Of those who are forgotten there is no identity any more. */
    private boolean hasOwned(String owner) {
        return db.sql("""
                SELECT owner FROM sealing_key WHERE project_id = :project AND owner = :owner
                UNION ALL SELECT owner FROM forgotten WHERE project_id = :project AND owner = :owner""")
            .param("project", project.value()).param("owner", owner).query(Columns.read(row -> row.text("owner")))
            .list()
            .size() > 0;
    }

    private static String rows(String row, List<Sought> many) {
        return String.join(", ", Collections.nCopies(many.size(), row));
    }
}
