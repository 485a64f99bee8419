package org.panke.server.ledger;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in an event's own unit of work, so that neither is ever there without the other. */
public interface Beside {
    /** An event that comes alone. */
    Beside NOTHING = new Beside() {
    };

    /** Only what is asked before. */
    static Beside asking(Consumer<JdbcClient> asked) {
        return new Beside() {
            @Override
            public void before(JdbcClient db) {
                asked.accept(db);
            }
        };
    }

    /** Only what follows. */
    static Beside following(Consumer<JdbcClient> follows) {
        return new Beside() {
            @Override
            public void after(Recorded recorded, JdbcClient db) {
                follows.accept(db);
            }
        };
    }

    /** Asked where the event is new, before it is recorded. Whatever it throws, nothing is written. */
    default void before(JdbcClient db) {
        // nothing is asked
    }

    /** What follows in other tables from an event that was new and is recorded now. */
    default void after(Recorded recorded, JdbcClient db) {
        // nothing follows
    }
}
