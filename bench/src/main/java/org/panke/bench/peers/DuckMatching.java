package org.panke.bench.peers;

import java.sql.SQLException;

/** DuckDB with one query over tables in memory; loading them is not measured. */
final class DuckMatching implements Matching {
    /** Every registration that may win, the first by a window. */
    private static final String WINDOW = """
            SELECT arrival.number, claim.number
            FROM arrival JOIN claim
              ON claim.person = arrival.person AND claim.begins <= arrival.arrived AND arrival.arrived < claim.until
            QUALIFY row_number() OVER (PARTITION BY arrival.number ORDER BY claim.number) = 1
            """;
    /** The same without a window: the least number of a group. */
    private static final String GROUP = """
            SELECT arrival.number, min(claim.number)
            FROM arrival JOIN claim
              ON claim.person = arrival.person AND claim.begins <= arrival.arrived AND arrival.arrived < claim.until
            GROUP BY arrival.number
            """;
    /** Weaker: the registration whose lead time ended last, where it has not expired; not the earliest. */
    private static final String ASOF = """
            SELECT arrival.number, claim.number
            FROM arrival ASOF JOIN claim ON claim.person = arrival.person AND claim.begins <= arrival.arrived
            WHERE arrival.arrived < claim.until
            """;

    private final DuckDb duck = new DuckDb();
    private final String name;
    private final String query;
    private final int arrivals;

    private DuckMatching(Journal journal, String name, String query) throws SQLException {
        this.name = name;
        this.query = query;
        this.arrivals = journal.arrivals();
        duck.load(journal);
    }

    static Matching window(Journal journal) throws SQLException {
        return new DuckMatching(journal, "DuckDB, join and window", WINDOW);
    }

    static Matching group(Journal journal) throws SQLException {
        return new DuckMatching(journal, "DuckDB, join and group", GROUP);
    }

    /** Not the same winners: the latest of several. */
    static Matching asof(Journal journal) throws SQLException {
        return new DuckMatching(journal, "DuckDB, ASOF (the latest wins)", ASOF);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int[] winners() throws SQLException {
        return duck.winners(query, arrivals);
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
