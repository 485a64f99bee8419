package org.panke.server.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with its tables up to date. */
public interface Store extends AutoCloseable {
    Writer writer();

    /** For reading only. */
    JdbcClient reader();

    @Override
    void close();
}
