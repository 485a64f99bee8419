package org.panke.server.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.panke.vault.face.DayKey;
import org.panke.vault.face.KeyCabinet;
import org.panke.vault.face.KeyDay;
import org.panke.vault.face.MayReadKeys;

/**
 * Keys of days in a folder of their own that only its owner may read: a file of 32 bytes each, named by project and day.
 * Zeros are a key that was destroyed, and stay, so that the day never gets another. A key hangs there with its name at once
 * and whole, and is overwritten where it lies. Several processes may use one folder.
 */
public final class CabinetFolder implements KeyCabinet {
    /** The project in hexadecimal: on some disks two names are one that differ in capitals. */
    private static final Pattern NAME = Pattern.compile("(?:[0-9a-f]{2})+_[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Follows the name of a key that has not got its place yet. */
    private static final String BEGUN = ".begun";
    private static final String LOCK = "lock";
    private static final byte[] DESTROYED = new byte[DayKey.LENGTH];
    private static final long ASK_AGAIN_NANOS = 1_000_000;

    private final Path folder;
    private final RandomGenerator random;

    private CabinetFolder(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /** Opens the folder; it is made where there is none. */
    public static CabinetFolder open(Path folder, RandomGenerator random) {
        CabinetFolder cabinet = new CabinetFolder(folder, random);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
                Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                keep(folder.toAbsolutePath().resolveSibling(""));
            }
            OwnersAlone.require(folder);
            cabinet.alone(cabinet::dropBegun);
            return cabinet;
        } catch (IOException e) {
            throw cabinet.unusable(e);
        }
    }

    /** What a kill left of keys that nobody ever sealed with. */
    private void dropBegun() throws IOException {
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(folder, "*" + BEGUN)) {
            for (Path each : begun) {
                write(each, DESTROYED);
                Files.delete(each);
            }
        }
        keep(folder);
    }

    @Override
    public void make(Collection<KeyDay> days) {
        changing(days, day -> {
            try (DayKey key = DayKey.random(day, random)) {
                begin(day, key.bytes(MayReadKeys.toKeepThem()));
            }
        }, _ -> {
        });
    }

    @Override
    public void destroy(Collection<KeyDay> days) {
        changing(days, day -> begin(day, DESTROYED), day -> write(file(day), DESTROYED));
    }

    /** All of it is kept when this returns. Of what is new, nothing has its place before all of it is on the disk. */
    private void changing(Collection<KeyDay> days, Step forNew, Step forOld) {
        try {
            alone(() -> {
                Set<KeyDay> added = new HashSet<>();
                for (KeyDay day : days) {
                    if (Files.exists(file(day))) {
                        forOld.take(day);
                    } else if (added.add(day)) {
                        forNew.take(day);
                    }
                }
                for (KeyDay day : added) {
                    Files.move(begun(day), file(day), StandardCopyOption.ATOMIC_MOVE);
                }
                keep(folder);
            });
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public Set<KeyDay> days() {
        Set<KeyDay> days = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                String name = folder.relativize(each).toString();
                if (NAME.matcher(name).matches()) {
                    KeyDay day = named(name);
                    key(day).ifPresent(key -> {
                        key.close();
                        days.add(day);
                    });
                }
            }
            return days;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public Optional<byte[]> seal(KeyDay day, byte[] half, byte[] bound, byte[] content) {
        return key(day).map(key -> {
            try (key) {
                return key.seal(half, bound, content, random);
            }
        });
    }

    @Override
    public Optional<byte[]> open(KeyDay day, byte[] half, byte[] bound, byte[] sealed) {
        return key(day).map(key -> {
            try (key) {
                return key.open(half, bound, sealed);
            }
        });
    }

    /** Read each time, so that a key which another process destroyed is not here either. */
    private Optional<DayKey> key(KeyDay day) {
        try {
            byte[] bytes = Files.readAllBytes(file(day));
            return Arrays.equals(bytes, DESTROYED) ? Optional.empty() : Optional.of(DayKey.of(day, bytes));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void begin(KeyDay day, byte[] content) throws IOException {
        Path begun = begun(day);
        Files.deleteIfExists(begun);
        OwnersAlone.create(begun);
        write(begun, content);
    }

    private static KeyDay named(String name) {
        int end = name.indexOf('_');
        return new KeyDay(new String(HexFormat.of().parseHex(name.substring(0, end)), UTF_8),
            LocalDate.parse(name.substring(end + 1)));
    }

    private Path file(KeyDay day) {
        return folder.resolve(HexFormat.of().formatHex(day.project().getBytes(UTF_8)) + "_" + day.date());
    }

    private Path begun(KeyDay day) {
        return folder.resolve(file(day).getFileName() + BEGUN);
    }

    /** Over what was there; written and on the disk in one call of the system, so that no kill comes between. */
    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** The names in a folder are on the disk when this returns. */
    private static void keep(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Other processes wait in the system; another user of the folder in this one is asked again. */
    private synchronized void alone(Change change) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE); FileLock _ = lock(file)) {
            change.make();
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        while (true) {
            try {
                return file.lock();
            } catch (OverlappingFileLockException _) {
                LockSupport.parkNanos(ASK_AGAIN_NANOS);
            }
        }
    }

    private UncheckedIOException unusable(IOException why) {
        return new UncheckedIOException("the folder of keys of days cannot be used: " + folder, why);
    }

    /** Something that is done to the folder by one user at a time. */
    private interface Change {
        void make() throws IOException;
    }

    /** What is done to one key. */
    private interface Step {
        void take(KeyDay day) throws IOException;
    }
}
