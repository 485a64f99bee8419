package org.panke.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "姓名,手机号\n王,13800001234\n";

    @TempDir
    Path folder;

    @Test
    void theSameTextComesOutOfEveryEncoding() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(TEXT.getBytes(GB18030))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void rareSignsOfGb18030AreReadToo() throws IOException {
        String rare = "䶮㛃𠮷";
        assertThat(read(rare.getBytes(GB18030))).isEqualTo(rare);
    }

    @Test
    void theOnlyChineseNameMayStandAtTheVeryEnd() throws IOException {
        String text = "phone\n" + "13800001234\n".repeat(50_000) + "王";
        assertThat(read(text.getBytes(GB18030))).isEqualTo(text);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void damagedUtf8IsStillUtf8() throws IOException {
        byte[] bytes = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[100] = (byte) 0xff;
        assertThat(read(bytes)).contains("手机号").contains("\ufffd");
        assertThat(read(Arrays.copyOf("姓名".getBytes(StandardCharsets.UTF_8), 5))).startsWith("姓");
    }

    @Test
    void zerosBetrayWhatIsNoText() throws IOException {
        assertThat(TextFile.open(Files.write(folder.resolve("junk"), new byte[]{1, 0, 2, (byte) 0x9f})).isBinary())
            .isTrue();
        assertThat(TextFile.open(Files.write(folder.resolve("text"), TEXT.getBytes(GB18030))).isBinary()).isFalse();
    }

    @Test
    void theWordThatWasMeantIsFound() {
        List<String> words = List.of("leadTime", "validity", "renewals");
        assertThat(NearestWord.to("leed_time", words)).isEqualTo("leadTime");
        assertThat(NearestWord.to("VALIDTIY", words)).isEqualTo("validity");
        assertThat(NearestWord.to("holiday", words)).isNull();
    }

    private String read(byte[] bytes) throws IOException {
        try (Reader reader = TextFile.open(Files.write(folder.resolve("file"), bytes)).reader()) {
            return reader.readAllAsString();
        }
    }
}
