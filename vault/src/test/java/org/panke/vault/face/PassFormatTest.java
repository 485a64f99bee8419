package org.panke.vault.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.panke.vault.HalvesInMemory;
import org.panke.vault.KeyHalves;

/** The example of docs/passes.md, which the program there has made. */
class PassFormatTest {
    private static final byte[] TEMPLATE = {7, 0, 1, 2, 3, 4, 5, 6, 7};
    private static final String TEXT =
        "O80YGG8SGR*G16HKHH*SHD+HA4IM84-J4FV4Y.4895XO5S5ONVC.BA*MJ1SU12DNC96 9PY9V4066DG4G";

    private final KeyCabinet cabinet = new CabinetInMemory(new Counting(0x00));
    private final KeyHalves halves = new HalvesInMemory(new Counting(0x40));
    private final DayKeys days = new DayKeys(cabinet, "P1", Offices.SHANGHAI);
    private final Passes passes = new Passes(days, halves, new Counting(0x80));

    @Test
    void aPassIsWrittenAsItIsDescribed() {
        cabinet.make(List.of(days.day(Offices.NOW)));
        Passes.Issued issued = passes.issue("P1/7", "C3", "faceres/1", TEMPLATE, Offices.NOW);
        assertThat(issued.pass().text()).isEqualTo(TEXT);
        assertThat(issued.row().id().value()).isEqualTo("808182838485868788898a8b8c8d8e8f");
    }

    @Test
    void aPassThatWasWrittenAsItIsDescribedIsRead() {
        cabinet.make(List.of(days.day(Offices.NOW)));
        PassRow row = new PassRow(new PassId("808182838485868788898a8b8c8d8e8f"), halves.take(),
            new Whose(days.day(Offices.NOW), "P1/7", "C3", "faceres/1"));
        Opening opening = passes.open(new Pass(TEXT), _ -> Optional.of(row), "faceres/1", Offices.NOW);
        assertThat(opening).isInstanceOfSatisfying(Opened.class,
            opened -> assertThat(HexFormat.of().formatHex(opened.template())).isEqualTo("070001020304050607"));
    }

    @Test
    void theDescriptionHasThisExample() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "passes.md"))).contains("\n" + TEXT + "\n");
        assertThat(Files.readString(Path.of("..", "docs", "passes.zh-CN.md"))).contains("\n" + TEXT + "\n");
    }

    /** Bytes one after the other. */
    private static final class Counting implements RandomGenerator {
        private byte next;

        Counting(int first) {
            next = (byte) first;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = next++;
            }
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("bytes are counted here");
        }
    }
}
