package org.panke.server.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with its tables up to date. */
public interface Store extends AutoCloseable {
    Writer writer();

    /** For reading only. */
    JdbcClient reader();

    /** What the database itself finds wrong with its tables, a line each; nothing where they are whole. */
    List<String> damage();

    @Override
    void close();
}
