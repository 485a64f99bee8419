package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** One run of the command line and what came of it. */
final class Run {
    final int status;
    final String out;
    final String err;

    private Run(int status, String out, String err) {
        this.status = status;
        this.out = out;
        this.err = err;
    }

    static Run of(String... arguments) {
        return with("", Map.of(), arguments);
    }

    static Run with(String input, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        return with(input, environment, out, () -> out.toString(UTF_8), arguments);
    }

    static Run into(OutputStream out, String... arguments) {
        return with("", Map.of(), out, () -> "", arguments);
    }

    private static Run with(String input, Map<String, String> environment, OutputStream out,
            java.util.function.Supplier<String> said, String... arguments) {
        var err = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("PANKE_TERMINAL", "0");
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(input.getBytes(UTF_8)), out,
            new PrintStream(err, true, UTF_8), all, () -> 0), arguments);
        return new Run(status, said.get(), err.toString(UTF_8));
    }

    /** The lines of output. */
    List<String> lines() {
        return out.lines().toList();
    }
}
