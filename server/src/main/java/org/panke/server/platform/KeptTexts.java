package org.panke.server.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads the texts of a body. One with a NUL or half of a character is none: no store gives it back as it was sent. */
@JacksonComponent
final class KeptTexts extends StringDeserializer {
    private static final Pattern NOT_KEPT = Pattern.compile("[\\x00\\p{Cs}]");

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && NOT_KEPT.matcher(text).find()) {
            throw MismatchedInputException.from(parser, String.class, "no text that is kept");
        }
        return text;
    }
}
