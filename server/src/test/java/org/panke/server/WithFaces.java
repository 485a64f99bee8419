package org.panke.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For each test an office where faces may be looked at, on a database file of its own unless it is on another. */
abstract class WithFaces {
    @TempDir
    Path folder;

    FacesOfTests faces;

    @TempDir
    private Path packs;

    @BeforeEach
    void start() {
        faces = new FacesOfTests(options(folder), packs, comparisons());
    }

    /** What the office's own pack enables. */
    String comparisons() {
        return "one-to-one";
    }

    ServeOptions options(Path where) {
        return new ServeOptions(where, where.resolve("key"), 0);
    }

    @AfterEach
    void stop() {
        faces.close();
    }
}
