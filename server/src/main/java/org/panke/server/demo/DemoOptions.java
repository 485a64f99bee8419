package org.panke.server.demo;

import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked of {@code panke demo}.
 *
 * @param port empty for the usual one, or another where that is taken
 */
record DemoOptions(long seed, OptionalInt port, boolean opensBrowser) {
    static final String USAGE = """
            用法 Usage: panke demo [--port N] [--seed S] [--no-open]
                        panke demo --report [...]
              --port N     端口 port on this machine (8420)
              --seed S     同一种子给出同一个月 the same seed gives the same month (1)
              --no-open    不打开浏览器 opens no browser
              --report     只模拟、判客并打开报告，不启动服务器 simulates, judges and shows the report; starts no server""";

    /** Told instead of starting: how to ask, or what was wrong. */
    static final class Usage extends Exception {
        final boolean isAsked;

        Usage(@Nullable String wrong) {
            super((wrong == null ? "" : "看不懂 Not understood: " + wrong + "\n") + USAGE);
            this.isAsked = wrong == null;
        }
    }

    static DemoOptions of(String[] arguments) throws Usage {
        long seed = 1;
        OptionalInt port = OptionalInt.empty();
        boolean opensBrowser = true;
        Iterator<String> words =
            Arrays.stream(arguments).flatMap(word -> Arrays.stream(word.split("=", 2))).iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--seed" -> seed = number(option, words);
                case "--port" -> port = OptionalInt.of(Math.toIntExact(number(option, words)));
                case "--no-open" -> opensBrowser = false;
                case "--help", "-h" -> throw new Usage(null);
                default -> throw new Usage(option);
            }
        }
        return new DemoOptions(seed, port, opensBrowser);
    }

    private static long number(String option, Iterator<String> words) throws Usage {
        String text = words.hasNext() ? words.next() : "";
        if (!text.matches("[0-9]{1,9}") || (option.equals("--port") && Integer.parseInt(text) > 65_535)) {
            throw new Usage(option + " " + text);
        }
        return Long.parseLong(text);
    }
}
