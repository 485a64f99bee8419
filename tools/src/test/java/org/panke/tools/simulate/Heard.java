package org.panke.tools.simulate;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** One run of the command line: its exit status, and what it said where. */
public record Heard(int status, String out, String err) {
    public static Heard panke(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(InputStream.nullInputStream(), out,
            new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), () -> 0L);
        int status = Panke.run(surroundings, arguments);
        return new Heard(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
