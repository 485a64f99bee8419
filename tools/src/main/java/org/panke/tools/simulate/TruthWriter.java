package org.panke.tools.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;

/**
 * Writes truth as NDJSON, one object a line, told apart by its first key: {@code agent}, {@code staff}, {@code person},
 * {@code event}, {@code visit}, {@code contract}. Every key is always there; what does not apply is null.
 */
final class TruthWriter implements Closeable {
    private static final int AT_ONCE = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(AT_ONCE + 1024);

    TruthWriter(OutputStream out) {
        this.out = out;
    }

    void write(Truth truth) throws IOException {
        switch (truth) {
            case Truth.OfAgent agent -> {
                begin("agent", agent.agent(), truth);
                field("channel", agent.channel());
                list("schemes", agent.schemes());
                field("ring", agent.ring());
            }
            case Truth.OfStaff staff -> {
                begin("staff", staff.staff(), truth);
                field("ring", staff.ring());
            }
            case Truth.OfPerson person -> {
                begin("person", person.person(), truth);
                list("phones", person.phones().stream().map(Phone::national).toList());
                field("household", person.household());
                field("ring", person.ring());
            }
            case Truth.OfEvent event -> {
                begin("event", event.event(), truth);
                field("scheme", event.scheme());
                field("variant", event.variant());
                field("case", event.caseName());
            }
            case Truth.OfVisit visit -> {
                begin("visit", visit.visit(), truth);
                field("person", visit.person());
                field("brought", visit.channel());
                field("agent", visit.agent());
                field("registration", visit.registration());
                field("case", visit.caseName());
            }
            case Truth.OfContract contract -> {
                begin("contract", contract.contract(), truth);
                field("owed", contract.channel());
                field("case", contract.caseName());
            }
        }
        text.append("}\n");
        if (text.length() > AT_ONCE) {
            drain();
        }
    }

    private void begin(String key, Object name, Truth truth) {
        text.append("{\"").append(key).append("\":\"").append(name).append('"');
        field("project", truth.project());
    }

    /** Names are ours: ASCII, and in no need of escapes. */
    private void field(String key, @Nullable Object value) {
        text.append(",\"").append(key).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            text.append('"').append(value).append('"');
        }
    }

    private void list(String key, List<?> values) {
        text.append(",\"").append(key).append("\":[");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"").append(values.get(i)).append('"');
        }
        text.append(']');
    }

    private void drain() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }
}
