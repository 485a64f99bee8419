package org.panke.server.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lines of Chinese and English on A4, with the glyphs that they need in the file. For one document. */
final class Paper implements AutoCloseable {
    /** Droid Sans Fallback, Apache-2.0: one of the few Chinese fonts whose outlines a PDF takes in; it has no Latin. */
    private static final String CHINESE = "DroidSansFallbackFull.ttf";
    /** Liberation Sans, which comes with PDFBox. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';
    /** No line begins with one of these, and none ends with one of those. */
    private static final String CLOSING = "，。；：、）》」！？,.;:)!? ";
    private static final String OPENING = "（《「(";
    private static final float MARGIN = 56;
    private static final float LINE = 1.5f;
    private static final float THOUSAND = 1000;
    private static final float RULE_ROOM = 12;
    private static final float LEAST_BELOW_A_RULE = 72;
    private static final float HAIR = 0.5f;
    private static final float GREY = 0.6f;

    private final PDDocument document = new PDDocument();
    private final List<PDType0Font> fonts;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private PDPageContentStream page;
    private float left;

    Paper() throws IOException {
        fonts = List.of(font(LATIN), font(CHINESE));
        page = next();
    }

    /** A code point in the font that has it, and how wide it is at size 1. */
    private record Glyph(PDType0Font font, String text, float width) {
    }

    private PDType0Font font(String file) throws IOException {
        try (InputStream outlines = Objects.requireNonNull(Paper.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(document, outlines);
        }
    }

    private PDPageContentStream next() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        left = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    /** Writes a paragraph, over as many lines and pages as it takes. */
    void write(String text, float size) throws IOException {
        for (String line : text.split("\n", -1)) {
            for (List<Glyph> part : wrapped(line, size)) {
                line(part, size);
            }
        }
    }

    /** Leaves so much room. */
    void room(float points) {
        left -= points;
    }

    /** A thin line across, between two parts; a page that is nearly full ends there. */
    void rule() throws IOException {
        left -= RULE_ROOM;
        if (left < MARGIN + LEAST_BELOW_A_RULE) {
            page.close();
            page = next();
            return;
        }
        page.setStrokingColor(GREY);
        page.setLineWidth(HAIR);
        page.moveTo(MARGIN, left);
        page.lineTo(PDRectangle.A4.getWidth() - MARGIN, left);
        page.stroke();
        left -= RULE_ROOM / 2;
    }

    private void line(List<Glyph> glyphs, float size) throws IOException {
        left -= size * LINE;
        if (left < MARGIN) {
            page.close();
            page = next();
            left -= size * LINE;
        }
        page.beginText();
        page.newLineAtOffset(MARGIN, left);
        for (int from = 0, to; from < glyphs.size(); from = to) {
            PDType0Font font = glyphs.get(from).font();
            StringBuilder run = new StringBuilder();
            for (to = from; to < glyphs.size() && glyphs.get(to).font().equals(font); to++) {
                run.append(glyphs.get(to).text());
            }
            page.setFont(font, size);
            page.showText(run.toString());
        }
        page.endText();
    }

    /** Lines that fit. */
    private List<List<Glyph>> wrapped(String text, float size) {
        float width = (PDRectangle.A4.getWidth() - 2 * MARGIN) / size;
        List<Glyph> rest = text.codePoints().mapToObj(this::glyph).toList();
        List<List<Glyph>> lines = new ArrayList<>();
        do {
            int fitting = 0;
            for (float used = 0; fitting < rest.size() && used + rest.get(fitting).width() <= width; fitting++) {
                used += rest.get(fitting).width();
            }
            int end = fitting;
            while (end > fitting / 2 && end < rest.size() && !mayPart(rest.get(end - 1), rest.get(end))) {
                end--;
            }
            end = end > fitting / 2 ? end : fitting;
            lines.add(rest.subList(0, end));
            rest = rest.subList(end, rest.size());
        } while (!rest.isEmpty());
        return lines;
    }

    /** Behind a blank, and beside a Chinese character, but not before what closes. */
    private boolean mayPart(Glyph before, Glyph after) {
        boolean isBetweenWords = before.text().equals(" ") || isChinese(before) || isChinese(after);
        return isBetweenWords && !CLOSING.contains(after.text()) && !OPENING.contains(before.text());
    }

    private boolean isChinese(Glyph glyph) {
        return glyph.font().equals(fonts.getLast());
    }

    private Glyph glyph(int codePoint) {
        Glyph known = glyphs.get(codePoint);
        if (known != null) {
            return known;
        }
        String text = Character.toString(codePoint);
        for (PDType0Font font : fonts) {
            try {
                Glyph found = new Glyph(font, text, font.getStringWidth(text) / THOUSAND);
                glyphs.put(codePoint, found);
                return found;
            } catch (IOException | IllegalArgumentException e) {
                // the next font may have it
            }
        }
        return glyph(UNKNOWN);
    }

    /** The whole document; nothing can be written afterwards. */
    byte[] bytes() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
