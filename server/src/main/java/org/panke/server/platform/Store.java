package org.panke.server.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with its tables up to date. */
public interface Store extends AutoCloseable {
    Writer writer();

    /** For reading only. */
    JdbcClient reader();

    /** What is wrong with the tables, a line each, and how they differ from what the migrations make; nothing where they are whole. */
    List<String> damage();

    /** Triggers and the like, of which the migrations make none: they would write what nobody said. */
    List<String> strangers();

    @Override
    void close();
}
