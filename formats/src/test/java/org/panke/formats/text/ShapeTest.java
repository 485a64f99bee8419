package org.panke.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void theShapeOfAPhoneOrANameDoesNotGiveItAway() {
        assertThat(Shape.of("13800001234")).isEqualTo("138########");
        assertThat(Shape.of("王小明 138")).isEqualTo("□□□ 138");
        assertThat(Shape.of("x".repeat(99))).hasSize(25).endsWith("…");
    }
}
