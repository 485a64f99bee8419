package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** The pack that comes with the program, made by a server long ago: what is handed out today must hold in years. */
class SamplePackTest {
    private static final Path SAMPLE = Path.of("../samples/evidence.zip");
    private static final String KEY = "panke-d92a1c38/YX+ece8bbef+AZsjT2wXs6xBMSKOPbKLve65tvJidWwSmTk97wE/70CG";
    private static final String ANOTHERS = "panke-d92a1c38/YX+ece8bbef+AZsjT2wXs6xBMSKOPbKLve65tvJidWwSmTk97wE/70CH";

    private record Ran(int status, String out) {
    }

    private static Ran verify(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = new String[2 + more.length];
        arguments[0] = "verify";
        arguments[1] = SAMPLE.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(out, true, UTF_8), Map.of("LANG", "en"), () -> 0L), arguments);
        return new Ran(status, out.toString(UTF_8));
    }

    @Test
    void holdsUnderTheKeyThatTheOfficePublished() {
        Ran ran = verify("--key", KEY);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("holds").contains("case V6").contains("3 events opened");
    }

    @Test
    void doesNotHoldUnderAnothersKey() {
        Ran ran = verify("--key", ANOTHERS);
        assertThat(ran.status()).as(ran.out()).isNotZero();
        assertThat(ran.out()).doesNotContain(": holds");
    }
}
