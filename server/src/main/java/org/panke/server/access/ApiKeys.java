package org.panke.server.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ProjectId;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of other systems. A key is shown once, when it is made; what is kept cannot be used. */
public final class ApiKeys {
    private static final String MARK = "panke_";
    private static final int ID_BYTES = 8;
    private static final RowMapper<Row> ROW = Columns.read(row -> new Row(row.bytes("digest"), row.text("name"),
        row.textOrNull("project_id"), row.text("scopes"), row.number("created_at"), row.bytesOrNull("bound")));

    private final Writer writer;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final RowCode code;

    /** @param random good enough for keys */
    public ApiKeys(Writer writer, JdbcClient reader, Vault vault, InstantSource clock, RandomGenerator random) {
        this.code = new RowCode(vault, "api_key");
        this.writer = writer;
        this.reader = reader;
        this.clock = clock;
        this.random = random;
    }

    /** Whether none was ever made. */
    public boolean isEmpty() {
        return reader.sql("SELECT name FROM api_key LIMIT 1").query(Columns.read(row -> row.text("name"))).optional()
            .isEmpty();
    }

    /** Makes a key and shows it, once. */
    public String make(String name, @Nullable String project, Set<Scope> scopes) {
        String key = newKey(random);
        String scopeNames = scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
        writer.write(db -> db.sql("""
                INSERT INTO api_key (digest, name, project_id, scopes, created_at, bound)
                VALUES (:digest, :name, :project, :scopes, :at, :bound)""")
            .param("digest", Secrets.digest(key)).param("name", name).param("project", project)
            .param("scopes", scopeNames)
            .param("at", clock.millis()).param("bound", bound(Secrets.digest(key), name, project, scopeNames))
            .update());
        return key;
    }

    /** Who has the key; empty where it is none. */
    public Optional<Caller.Machine> caller(String key) {
        return reader.sql("SELECT * FROM api_key WHERE digest = ?").params(Secrets.digest(key)).query(ROW).optional()
            .filter(this::holds).map(row -> new Caller.Machine(row.name, row.project, scopes(row.scopes)));
    }

    /**
     * A key as an administrator sees it.
     *
     * @param id by which it is revoked; of the key itself it tells nothing
     * @param project null for all
     */
    public record Shown(String id, String name, @Nullable String project, Set<Scope> scopes, Instant madeAt) {
    }

    /** All that open something, the newest first. */
    List<Shown> all() {
        return all(reader);
    }

    private List<Shown> all(JdbcClient db) {
        return db.sql("SELECT * FROM api_key ORDER BY created_at DESC, name").query(ROW).list().stream()
            .filter(this::holds).map(row -> new Shown(id(row), row.name, row.project, scopes(row.scopes),
                Instant.ofEpochMilli(row.madeAt)))
            .toList();
    }

    /** All that open a project, those of every project among them, the newest first. */
    public List<Shown> opening(ProjectId project) {
        return opening(project, reader);
    }

    /** The same as a unit of work sees them. */
    public List<Shown> opening(ProjectId project, JdbcClient db) {
        return all(db).stream().filter(each -> each.project() == null || each.project().equals(project.value()))
            .toList();
    }

    /** From now on it opens nothing; whether there was such a key. */
    boolean revoke(String id) {
        return writer.write(db -> revoke(id, db));
    }

    /** The same in a unit of work that says why. */
    public boolean revoke(String id, JdbcClient db) {
        return db.sql("SELECT * FROM api_key").query(ROW).list().stream().filter(row -> id(row).equals(id))
            .mapToInt(row -> db.sql("DELETE FROM api_key WHERE digest = ?").params(row.digest).update()).sum() > 0;
    }

    private static String id(Row row) {
        return HexFormat.of().formatHex(row.digest, 0, ID_BYTES);
    }

    /** Whose rows are not as they were written; nobody gets in with these keys. */
    public List<String> edited() {
        return reader.sql("SELECT * FROM api_key ORDER BY name").query(ROW).list().stream()
            .filter(row -> !holds(row)).map(Row::name).toList();
    }

    private boolean holds(Row row) {
        return Arrays.equals(row.bound, bound(row.digest, row.name, row.project, row.scopes));
    }

    private byte[] bound(byte[] digest, String name, @Nullable String project, String scopes) {
        return code.of(HexFormat.of().formatHex(digest), name, project, scopes);
    }

    /** A key as it lies in the database. */
    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    private record Row(byte[] digest, String name, @Nullable String project, String scopes, long madeAt,
            byte @Nullable [] bound) {
    }

    /** A secret that nobody guesses. */
    static String newKey(RandomGenerator random) {
        return MARK + Secrets.fresh(random);
    }

    private static Set<Scope> scopes(String names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }
}
