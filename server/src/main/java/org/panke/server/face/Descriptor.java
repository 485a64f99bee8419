package org.panke.server.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.panke.gallery.Template;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Given;
import org.springframework.http.HttpStatus;

/** What the kiosk's page made of one look, as it comes over loopback: numbers, and never a picture. Never printed, never kept. */
final class Descriptor {
    private Descriptor() {
    }

    /**
     * Its template; whoever gets it closes it.
     *
     * @param model the page's
     * @param descriptor base 64 of little-endian float32 numbers
     * @throws ApiProblem 422 where it is none of this encoder
     */
    static Template of(Encoder encoder, @Nullable String model, @Nullable String descriptor) {
        if (!encoder.model().equals(Given.text(model, "model"))) {
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "MODEL", "网页所用的模型不是本机的模型，请刷新网页",
                "the page uses another model than this box; load it again", "model");
        }
        float[] numbers = new float[encoder.dimension()];
        byte[] bytes = {};
        try {
            bytes = Base64.getDecoder().decode(String.valueOf(descriptor));
            if (bytes.length != numbers.length * Float.BYTES) {
                throw wrong();
            }
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
            return Template.of(numbers);
        } catch (IllegalArgumentException _) {
            throw wrong();
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(numbers, 0);
        }
    }

    private static ApiProblem wrong() {
        return Given.wrong("descriptor", "应为这个模型给出的数字", "expected the numbers that this model gives");
    }
}
