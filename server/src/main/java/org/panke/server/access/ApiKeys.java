package org.panke.server.access;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.Columns;
import org.panke.server.platform.Secrets;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of other systems. A key is shown once, when it is made; what is kept cannot be used. */
public final class ApiKeys {
    private static final String MARK = "panke_";

    private final Writer writer;
    private final JdbcClient reader;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random good enough for keys */
    public ApiKeys(Writer writer, JdbcClient reader, InstantSource clock, RandomGenerator random) {
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
                INSERT INTO api_key (digest, name, project_id, scopes, created_at)
                VALUES (:digest, :name, :project, :scopes, :at)""")
            .param("digest", Secrets.digest(key)).param("name", name).param("project", project)
            .param("scopes", scopeNames)
            .param("at", clock.millis()).update());
        return key;
    }

    /** Who has the key; empty where it is none. */
    public Optional<Caller.Machine> caller(String key) {
        return reader.sql("SELECT name, project_id, scopes FROM api_key WHERE digest = ?").params(Secrets.digest(key))
            .query(Columns.read(row -> new Caller.Machine(row.text("name"), row.textOrNull("project_id"),
                scopes(row.text("scopes")))))
            .optional();
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
