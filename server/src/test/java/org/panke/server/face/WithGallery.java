package org.panke.server.face;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.panke.server.platform.SqliteStore;
import org.panke.server.platform.Store;

/** For each test an office where people are entered by their faces, on a database file of its own unless it is on another. */
abstract class WithGallery {
    @TempDir
    Path folder;

    GalleryOfTests office;

    Store store(Path file) {
        return SqliteStore.open(file);
    }

    @BeforeEach
    void open() {
        office = new GalleryOfTests(store(folder.resolve("panke.db")), folder);
    }

    @AfterEach
    void close() {
        office.close();
    }
}
