package org.panke.tools.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Files of an office that never was: its rules, and some weeks of its events. */
final class Office {
    static final String RULES = """
            zone: Asia/Shanghai
            channels:
              - {id: A1, kind: AGENCY, name: 安家, commission: {percentBp: 150}}
              - {id: O1, kind: OWN, name: 自渠, commission: {fixedFen: 3000000}}
            versions:
              - version: 1
                effectiveFrom: "2026-01-01T00:00:00+08:00"
            """;
    static final List<String> EXAMPLE = List.of(
        "{\"type\":\"Registered\",\"id\":\"e1\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P1\",\"channel\":\"A1\",\"agent\":\"a17\",\"phone\":\"138****1234\",\"surname\":\"王\"}",
        "{\"type\":\"CheckedIn\",\"id\":\"e2\",\"at\":\"2026-03-01T10:00:00+08:00\",\"project\":\"P1\",\"phone\":\"13800001234\",\"surname\":\"王\",\"declared\":\"CHANNEL:A1\",\"codes\":[\"e1\"]}",
        "{\"type\":\"Subscribed\",\"id\":\"e3\",\"at\":\"2026-03-05T15:00:00+08:00\",\"project\":\"P1\",\"contract\":\"C9\",\"buyers\":[\"13800001234\"],\"amountFen\":250000000}",
        "{\"type\":\"Signed\",\"id\":\"e4\",\"at\":\"2026-03-08T15:00:00+08:00\",\"project\":\"P1\",\"contract\":\"C9\"}");

    private Office() {
    }

    static Path rules(Path folder) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), RULES);
    }

    /** Events in the order of their time, several of them at the same instant. */
    static List<String> events(int count, long seed) {
        var random = new SplittableRandom(seed);
        var start = Instant.parse("2026-03-01T00:00:00Z");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String phone = "1380000" + (1000 + random.nextInt(200));
            String head = "\"id\":\"e" + i + "\",\"at\":\"" + start.plusSeconds(300L * (i / 3)) + "\",\"project\":\"P"
                + random.nextInt(1, 3) + "\"";
            lines.add(switch (random.nextInt(8)) {
                case 0, 1,
                    2 -> "{\"type\":\"Registered\"," + head + ",\"channel\":\"" + (random.nextBoolean() ? "A1" : "O1")
                        + "\",\"agent\":\"a" + random.nextInt(9) + "\",\"phone\":\""
                        + (random.nextBoolean() ? phone : "138****" + phone.substring(7)) + "\",\"surname\":\"王\"}";
                case 3, 4, 5 -> "{\"type\":\"CheckedIn\"," + head + ",\"phone\":\"" + phone
                    + "\",\"surname\":\"王\",\"declared\":\"NONE\",\"codes\":[\"e" + random.nextInt(i + 1) + "\"]}";
                case 6 -> "{\"type\":\"Subscribed\"," + head + ",\"contract\":\"C" + random.nextInt(50)
                    + "\",\"buyers\":[\"" + phone + "\"],\"amountFen\":100000000}";
                default -> "{\"type\":\"Signed\"," + head + ",\"contract\":\"C" + random.nextInt(50) + "\"}";
            });
        }
        return lines;
    }
}
