package org.panke.evaluate.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Quantile;
import org.panke.evaluate.measure.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The table that {@code panke serve --face-calibration} reads: sums alone, and nobody's. */
public final class CalibrationText {
    private static final String FORMAT = "panke face calibration 1";

    /** A line for each: people read it too. */
    private static final class Spread extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private CalibrationText() {
    }

    public static String of(Measurement measured, String model, LocalDate on) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Spread(), text)) {
            json.writeStartObject().writeStringProperty("format", FORMAT).writeStringProperty("model", model)
                .writeNumberProperty("dimension", measured.dimension()).writeStringProperty("faces", "people")
                .writeNumberProperty("persons", measured.persons()).writeNumberProperty("pictures", measured.pictures())
                .writeStringProperty("on", on.toString())
                .writeNumberProperty("different", Scores.cosine(measured.chosen().different()))
                .writeNumberProperty("same", Scores.cosine(measured.chosen().same()))
                .writeNumberProperty("passingAtMost", rounded(measured.two().reaching(measured.chosen().same()).high()))
                .writeNumberProperty("pairs", measured.two().pairs());
            quantiles(json, "impostorQuantiles", measured.ofTwo());
            json.writeNumberProperty("genuinePairs", measured.one().pairs());
            quantiles(json, "genuineQuantiles", measured.ofOne());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void quantiles(JsonGenerator json, String name, List<Quantile> all) {
        json.writeArrayPropertyStart(name);
        for (Quantile each : all) {
            json.writeStartObject().writeNumberProperty("share", each.share())
                .writeNumberProperty("cosine", each.cosine())
                .writeNumberProperty("low", each.low()).writeNumberProperty("high", each.high()).writeEndObject();
        }
        json.writeEndArray();
    }

    /** Never down to nothing. */
    private static double rounded(double share) {
        return BigDecimal.valueOf(share).round(new MathContext(3, RoundingMode.UP)).doubleValue();
    }
}
