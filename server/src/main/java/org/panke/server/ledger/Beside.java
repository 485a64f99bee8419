package org.panke.server.ledger;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in an event's own unit of work, so that neither is ever there without the other. */
public interface Beside {
    /** Asked where the event is new, before it is recorded. Whatever it throws, nothing is written. */
    void before(JdbcClient db);

    /** Only what is asked before. */
    static Beside asking(Consumer<JdbcClient> asked) {
        return new Beside() {
            @Override
            public void before(JdbcClient db) {
                asked.accept(db);
            }

            @Override
            public void after(Recorded recorded, JdbcClient db) {
                // nothing follows
            }
        };
    }

    /** Only what follows. */
    static Beside following(Consumer<JdbcClient> follows) {
        return new Beside() {
            @Override
            public void before(JdbcClient db) {
                // nothing is asked
            }

            @Override
            public void after(Recorded recorded, JdbcClient db) {
                follows.accept(db);
            }
        };
    }

    /** What follows in other tables from an event that was new and is recorded now. */
    void after(Recorded recorded, JdbcClient db);
}
