package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.panke.evidence.Commitment;
import org.panke.evidence.Salt;

/** What was handed out, as somebody reads it who has no Panke. */
public final class ReadElsewhere {
    private ReadElsewhere() {
    }

    /** Of the sentence in the file, as a program of anybody's computes it. */
    static String commitment(String salt, String file) {
        String sentence = file.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
        return Commitment
            .to(Salt.of(Base64.getDecoder().decode(salt.substring("salt ".length()))), sentence.getBytes(UTF_8))
            .toString();
    }

    /** What somebody reads in it; all its fonts must be in it. */
    public static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }
}
