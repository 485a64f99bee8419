package org.panke.server.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files of keys: nobody but the account that the server runs as may read or write them. */
final class OwnersAlone {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersAlone() {
    }

    /** Makes an empty one, and its folder where there is none. */
    static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** @throws ExposedFileException where others may read or write it; not on systems that have no such permissions */
    static void require(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
            && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new ExposedFileException(file);
        }
    }
}
