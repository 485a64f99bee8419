package org.panke.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that people read, and the constants that the stories use, are the same numbers. */
class DocumentedRatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"simulation.md", "simulation.zh-CN.md"})
    void theTablesSayTheRates(String file) throws IOException {
        List<String> lines = Files.readAllLines(docs().resolve(file));
        says(lines, "AGENCY", Rates.BY_AGENCY);
        says(lines, "OWN", Rates.BY_OWN);
        says(lines, "PUBLIC", Rates.BY_PUBLIC);
        says(lines, "REFERRAL", Rates.BY_REFERRAL);
        says(lines, "154****1234", Rates.MASKED);
        says(lines, "COLLISION", Rates.COLLIDED);
        says(lines, "TOO_LATE", Rates.TOO_LATE);
        says(lines, "NO_CODE", Rates.NO_CODE);
        says(lines, "TOO_EARLY", Rates.TOO_EARLY);
        says(lines, "WITHDRAWN", Rates.WITHDRAWN);
        says(lines, "HOUSEHOLD", Rates.HOUSEHOLDS);
        says(lines, "TWO_PHONES", Rates.TWO_PHONES);
        says(lines, "ERASURE", Rates.ERASED);
        says(lines, "CORRECTION", Rates.CORRECTED);
        says(lines, "INTERCEPTION", Rates.INTERCEPTED);
        says(lines, "FROM_AGENT", Rates.SNATCHED);
        says(lines, "FLYING_ORDER", Rates.FLOWN);
        says(lines, "LAUNDERING", Rates.LAUNDERED);
        says(lines, "MASK_FLOOD", Rates.FLOODING_DAYS);
        says(lines, "CODE_GUESSING", Rates.GUESSED);
        says(lines, "WalkedIn", Rates.WALK_INS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulation.md", "simulation.zh-CN.md"})
    void theTablesKnowEveryScheme(String file) throws IOException {
        String text = Files.readString(docs().resolve(file));
        assertThat(Stream.of(Scheme.values()).map(scheme -> "`" + scheme + "`")).allMatch(text::contains);
        World.year().instances().keySet().forEach(key -> assertThat(text).contains(key.split(" ", 2)[1]));
    }

    private static void says(List<String> lines, String row, double rate) {
        String percent = BigDecimal.valueOf(rate * 100).stripTrailingZeros().toPlainString() + " %";
        assertThat(lines.stream().filter(line -> line.startsWith("|") && line.contains("`" + row + "`")))
            .as("a row with %s", row).isNotEmpty().anyMatch(line -> line.contains(percent));
    }

    /** Tests run in the module's folder, or in that of the whole. */
    private static Path docs() {
        Path here = Path.of("docs");
        return Files.isDirectory(here) ? here : Path.of("..", "docs");
    }
}
