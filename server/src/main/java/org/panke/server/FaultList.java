package org.panke.server;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a check finds, in the order in which it looks: the first of each kind in a line each, then how many there were. */
final class FaultList {
    private static final long SHOWN = 20;

    private final PrintStream out;
    private final long shown;
    private final Map<String, Long> found = new LinkedHashMap<>();

    /** @param isAll whether every one has its line */
    FaultList(PrintStream out, boolean isAll) {
        this.out = out;
        this.shown = isAll ? Long.MAX_VALUE : SHOWN;
    }

    void add(String kind, String line) {
        long many = found.getOrDefault(kind, 0L) + 1;
        found.put(kind, many);
        if (many <= shown) {
            out.println(line);
        }
    }

    /** Looks for faults of a kind. Where that breaks it is one of them, and whatever else is looked for is looked for yet. */
    @SuppressWarnings("IllegalCatch") // what breaks is part of what is looked for
    void look(String kind, String where, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            broke(kind, where, e);
        }
    }

    /** Something could not be looked at. */
    void broke(String kind, String where, RuntimeException why) {
        add(kind, where + ": 读不下去，这一项没有核对完 cannot be read, and was not checked to the end: " + reason(why));
    }

    /** Without what a row says: it may be somebody's. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException ? firstLine(cause) : cause.getClass().getSimpleName();
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    long total() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there were of each kind, where not every one has its line. */
    void count() {
        if (found.values().stream().allMatch(many -> many <= shown)) {
            return;
        }
        found.forEach((kind, many) -> out.println("…… " + kind + ": " + many
            + (many > shown ? "，" + (many - shown) + " 处未列出 not listed" : "")));
        out.println("…… --all 全部列出 lists every one");
    }
}
