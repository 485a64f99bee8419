package org.panke.vault.face;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Base45Test {
    private static final long SEED = 9285;

    @Test
    void theExamplesOfTheStandardAreReadAndWritten() {
        assertBoth("AB", "BB8");
        assertBoth("Hello!!", "%69 VD92EX0");
        assertBoth("base-45", "UJCLQE7W581");
        assertBoth("ietf!", "QED8WEX0");
        assertBoth("", "");
    }

    @Test
    void anyBytesComeBack() {
        Random random = new Random(SEED);
        for (int length = 0; length < 600; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decoded(Base45.encoded(bytes))).as("seed %s, %d bytes", SEED, length).hasValue(bytes);
        }
    }

    @Test
    void whatIsNoSuchTextIsNotRead() {
        for (String other : new String[]{"B", "BB8B", "bb8", "BB?", "GGW", ":::", "V5", "::"}) {
            assertThat(Base45.decoded(other)).as(other).isEmpty();
        }
        assertThat(Base45.decoded("FGW")).as("the largest").hasValue(new byte[]{-1, -1});
    }

    private static void assertBoth(String bytes, String text) {
        assertThat(Base45.encoded(bytes.getBytes(US_ASCII))).isEqualTo(text);
        assertThat(Base45.decoded(text)).hasValue(bytes.getBytes(US_ASCII));
    }
}
