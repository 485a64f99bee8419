package org.panke.evaluate.look;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The kiosk's code for faces, as the build of the pages left it, and the small page that drives it here. */
final class Pages {
    private static final String CODE = "/static/face/";
    private static final String KNOWN = "faceres.json";

    private final String worker;

    Pages() throws IOException {
        this.worker = named("face.worker-");
    }

    /** The file of the worker, whose name ends with its hash. */
    String worker() {
        return worker;
    }

    byte[] page(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** One of the kiosk's files. */
    byte[] code(String name) throws IOException {
        try (InputStream in = name.contains("/") ? null : Pages.class.getResourceAsStream(CODE + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in.readAllBytes();
        }
    }

    private static String named(String begin) throws IOException {
        try {
            URI known =
                Objects.requireNonNull(Pages.class.getResource(CODE + KNOWN), "the pages are not built").toURI();
            if (!"jar".equals(known.getScheme())) {
                return named(begin, Path.of(known).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(known, Map.of())) {
                return named(begin, jar.getPath(CODE));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String named(String begin, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName())).filter(each -> each.startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(begin));
        }
    }
}
