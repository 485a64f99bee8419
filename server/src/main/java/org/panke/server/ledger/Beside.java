package org.panke.server.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in an event's own unit of work, so that neither is ever there without the other. */
public interface Beside {
    /** Asked where the event is new, before it is recorded. Whatever it throws, nothing is written. */
    void before(JdbcClient db);

    /** What follows in other tables from an event that was new and is recorded now. */
    void after(Recorded recorded, JdbcClient db);
}
