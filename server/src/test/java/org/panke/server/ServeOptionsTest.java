package org.panke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServeOptionsTest {
    private static final Map<String, String> AT_HOME = Map.of("HOME", "/home/office");

    @Test
    void theKeyLiesAtHomeUnlessAnotherPlaceIsNamed() throws ServeOptions.Usage {
        assertThat(of("--data", "d")).isEqualTo(
            new ServeOptions(Path.of("d"), Path.of("/home/office/.config/panke/master.key"), 8420));
        assertThat(of("--data=d", "--key=/media/k", "--port=9000"))
            .isEqualTo(new ServeOptions(Path.of("d"), Path.of("/media/k"), 9000));
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithHowToAsk() {
        for (String[] wrong : new String[][]{{"--dat", "x"}, {"--data"}, {"--data", "d", "--port", "65536"},
            {"--data", "d", "--port", "x"}, {}}) {
            assertThatThrownBy(() -> of(wrong)).isInstanceOf(ServeOptions.Usage.class)
                .hasMessageStartingWith("看不懂 Not understood: --").hasMessageContaining("panke serve --data DIR");
        }
        assertThatThrownBy(() -> of("--help")).isInstanceOfSatisfying(ServeOptions.Usage.class,
            usage -> assertThat(usage.isAsked).isTrue());
    }

    private static ServeOptions of(String... arguments) throws ServeOptions.Usage {
        return ServeOptions.of(arguments, AT_HOME);
    }
}
