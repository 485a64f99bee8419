package org.panke.formats.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.panke.formats.Language;

/**
 * What every report begins with. Its security policy forbids every connection and every script and style but those written
 * here, which it names by their hashes.
 */
public final class Head {
    private Head() {}

    /** What reports look like. */
    public static String sheet() {
        return resource("report.css");
    }

    /** @param script none where it is empty */
    public static void write(Html html, Language language, Text title, String style, String script) {
        html.own("<!doctype html>\n").open("html", "lang", language == Language.ZH ? Html.CHINESE : Html.ENGLISH);
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content",
            "default-src 'none'; " + (script.isEmpty() ? "" : "script-src 'sha256-" + hash(script) + "'; ")
                + "style-src 'sha256-" + hash(style) + "'; base-uri 'none'; form-action 'none'");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.say("title", Text.plain(title.in(language)));
        html.open("style").own(style).close();
        html.close();
    }

    static String resource(String name) {
        try (InputStream in = Head.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed with the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
