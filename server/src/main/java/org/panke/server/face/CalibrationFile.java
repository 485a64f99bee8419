package org.panke.server.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.panke.gallery.Measured;
import org.panke.gallery.Thresholds;
import org.panke.server.platform.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an evaluation of a model found, as a file has it.
 *
 * @param measured the model with its thresholds
 * @param faces of whom: people, or drawn
 * @param persons how many
 * @param passing the share of pairs of two people who pass for one, at most; no number where the file does not say
 */
record CalibrationFile(Encoder measured, String faces, int persons, LocalDate on,
        double passing) implements Calibrated {
    /** Fewer people show nothing of a threshold. */
    static final int FEWEST = 30;
    private static final String FORMAT = "panke face calibration 1";
    private static final String OF_PEOPLE = "people";
    private static final String DRAWN = "drawn-calibration.json";

    /** @throws IllegalStateException in both languages where it cannot be used, or is of drawn faces */
    static Calibrated read(Path file) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw refused(file, "无法读取", "it cannot be read");
        }
        if (!FORMAT.equals(json.path("format").asString("")) || json.path("model").asString("").isBlank()) {
            throw refused(file, "应有 format: \"" + FORMAT + "\" 和 model",
                "expected format: \"" + FORMAT + "\" and model");
        }
        if (!OF_PEOPLE.equals(json.path("faces").asString(""))) {
            throw refused(file, "阈值是用画出来的脸定的，只能用于演示", "it was made from drawn faces, and is for a demonstration alone");
        }
        if (json.path("persons").asInt(0) < FEWEST) {
            throw refused(file, "评测的人数不到 " + FEWEST, "fewer than " + FEWEST + " persons were evaluated");
        }
        try {
            return of(json);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(file, "应有 on（日期）、dimension、different 和 same（-1 至 1），分位数应有 share、low 和 high",
                "expected on (a day), dimension, different and same (-1 to 1), and quantiles with share, low and high");
        }
    }

    /** What the program itself was measured with, on faces that nobody has: for a demonstration. */
    static Calibrated ofDrawnFaces() {
        try (InputStream json = Objects.requireNonNull(CalibrationFile.class.getResourceAsStream(DRAWN))) {
            return of(JsonMapper.shared().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalibrationFile of(JsonNode json) {
        int dimension = json.path("dimension").asInt(0);
        if (dimension <= 0 || dimension % 2 != 0) {
            throw new IllegalArgumentException("no dimension: " + dimension);
        }
        Thresholds thresholds =
            new Thresholds(json.path("different").floatValue(Float.NaN), json.path("same").floatValue(Float.NaN));
        return new CalibrationFile(new Encoder(json.path("model").asString(""), dimension, thresholds, measured(json)),
            json.path("faces").asString(""), json.path("persons").asInt(0),
            LocalDate.parse(json.path("on").asString("")), json.path("passingAtMost").doubleValue(Double.NaN));
    }

    /** What the file does not have was not measured: then no face is surely one of many. */
    private static Measured measured(JsonNode json) {
        return new Measured(shares(json.path("impostorQuantiles"), "high"),
            shares(json.path("genuineQuantiles"), "low"));
    }

    private static List<Measured.Share> shares(JsonNode quantiles, String end) {
        return quantiles.valueStream().map(each -> new Measured.Share(each.path("share").asDouble(0),
            each.path(end).floatValue(Float.NaN))).toList();
    }

    private static IllegalStateException refused(Path file, String zh, String en) {
        return new IllegalStateException("--face-calibration " + file + "：" + zh + " " + en);
    }

    @Override
    public Optional<Encoder> encoder() {
        return Optional.of(measured);
    }

    @Override
    public Said said() {
        String model = measured.model();
        Thresholds found = measured.thresholds();
        Said atMost = Double.isNaN(passing) ? new Said("", "") : atMost();
        return faces.equals(OF_PEOPLE)
            ? new Said(
                model + "：" + on + " 用 " + persons + " 人评测，低于 " + found.different() + " 为不同，" + found.same() + " 起为同一人"
                    + atMost.zh(),
                model + ": evaluated on " + on + " with " + persons + " persons, different below " + found.different()
                    + ", the same from " + found.same() + " on" + atMost.en())
            : new Said(model + "：阈值是用画出来的脸定的，仅限演示",
                model + ": the threshold is of drawn faces, for the demonstration only");
    }

    private Said atMost() {
        String percent = BigDecimal.valueOf(100 * passing).round(new MathContext(2, RoundingMode.UP)).toPlainString();
        return new Said("，两个人被当成同一人最多 " + percent + "%（95% 区间）",
            "; of two people at most " + percent + "% pass for one (interval of 95 %)");
    }
}
