package org.panke.server.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.vault.BrokenSealException;
import org.panke.vault.face.KeyDay;

class CabinetFolderTest {
    private static final LocalDate DATE = LocalDate.parse("2026-03-01");
    private static final KeyDay TODAY = new KeyDay("P1", DATE);
    private static final KeyDay TOMORROW = new KeyDay("P1", DATE.plusDays(1));
    private static final byte[] HALF = new byte[32];
    private static final byte[] BOUND = {1};
    private static final byte[] FACE = {1, 2, 3};

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path parent;

    @Test
    void whoeverOpensItAgainFindsEachKeyAsItWas() {
        open().make(List.of(TODAY, TOMORROW));
        byte[] sealed = seal(TODAY);
        open().make(List.of(TODAY, TODAY));
        assertThat(open().days()).containsExactlyInAnyOrder(TODAY, TOMORROW);
        assertThat(open(TODAY, sealed)).hasValue(FACE);
        assertThatThrownBy(() -> open(TOMORROW, sealed)).isInstanceOf(BrokenSealException.class);
        assertThat(open(new KeyDay("P1", DATE.plusDays(2)), sealed)).as("a day without a key").isEmpty();
    }

    @Test
    void aKeyThatWasDestroyedIsNowhereInTheFolderAndItsDayGetsNoOther() throws IOException {
        open().make(List.of(TODAY, TOMORROW));
        byte[] key = bytes(file(TODAY));
        byte[] sealed = seal(TODAY);
        byte[] others = seal(TOMORROW);
        CabinetFolder another = open();
        try (InputStream before = Files.newInputStream(file(TODAY))) {
            open().destroy(List.of(TODAY));
            assertThat(before.readAllBytes()).as("overwritten where it lay").isEqualTo(new byte[32]);
        }
        assertThat(another.open(TODAY, HALF, BOUND, sealed)).as("in another process").isEmpty();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).noneMatch(file -> hex(file).contains(hex(key)));
        }
        open().make(List.of(TODAY));
        open().destroy(List.of(TODAY));
        open().make(List.of(TODAY));
        assertThat(open().days()).containsExactly(TOMORROW);
        assertThat(open(TOMORROW, others)).hasValue(FACE);
    }

    @Test
    void aDayThatIsDestroyedBeforeItHasAKeyGetsNone() {
        open().destroy(List.of(TOMORROW));
        open().make(List.of(TODAY, TOMORROW));
        assertThat(open().days()).containsExactly(TODAY);
    }

    @Test
    void whatAKillLeftOfKeysIsNoKey() throws IOException {
        open().make(List.of(TODAY));
        byte[] sealed = seal(TODAY);
        Files.write(folder().resolve(file(TODAY).getFileName() + ".begun"), new byte[0]);
        Path begun = folder().resolve(file(TOMORROW).getFileName() + ".begun");
        Files.write(begun, HexFormat.of().parseHex("0123456789"));
        CabinetFolder cabinet = open();
        assertThat(begun).doesNotExist();
        assertThat(cabinet.days()).containsExactly(TODAY);
        assertThat(open(TODAY, sealed)).hasValue(FACE);
        Files.write(begun, new byte[]{1});
        cabinet.make(List.of(TOMORROW));
        assertThat(cabinet.days()).as("left by a process that was killed since").contains(TOMORROW);
    }

    @Test
    void namesThatDifferInCapitalsAloneAreTwoProjects() {
        KeyDay small = new KeyDay("p1", DATE);
        KeyDay odd = new KeyDay("../案场 1", DATE);
        open().make(List.of(TODAY, small, odd));
        byte[] sealed = seal(TODAY);
        assertThatThrownBy(() -> open(small, sealed)).isInstanceOf(BrokenSealException.class);
        assertThat(open().days()).containsExactlyInAnyOrder(TODAY, small, odd);
        assertThat(file(odd).getParent()).isEqualTo(folder());
    }

    @Test
    void twoUsersAndManyThreadsMakeOneKey() throws Exception {
        CabinetFolder one = open();
        CabinetFolder other = open();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> sealed = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                CabinetFolder mine = i % 2 == 0 ? one : other;
                sealed.add(threads.submit(() -> {
                    mine.make(List.of(TODAY));
                    return mine.seal(TODAY, HALF, BOUND, FACE).orElseThrow();
                }));
            }
            for (Future<byte[]> each : sealed) {
                assertThat(open(TODAY, each.get())).hasValue(FACE);
            }
        }
    }

    @Test
    void whoeverLooksMeanwhileSeesAWholeKeyOrNone() throws Exception {
        CabinetFolder cabinet = open();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<KeyDay> days = DATE.datesUntil(DATE.plusDays(100)).map(date -> new KeyDay("P1", date)).toList();
            Future<?> making = threads.submit(() -> days.forEach(day -> cabinet.make(List.of(day))));
            for (KeyDay day : days) {
                while (cabinet.seal(day, HALF, BOUND, FACE).isEmpty() && !making.isDone()) {
                    Thread.onSpinWait();
                }
            }
            making.get();
        }
        assertThat(cabinet.days()).hasSize(100);
    }

    @Test
    void itsOwnerAloneMayReadIt() throws IOException {
        open().make(List.of(TODAY));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(TODAY)))).isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(this::open).isInstanceOf(ExposedFileException.class);
    }

    @Test
    void aFileThatIsNoKeyIsNotTakenForOne() throws IOException {
        open().make(List.of(TODAY));
        Files.write(file(TODAY), new byte[31]);
        assertThatThrownBy(() -> seal(TODAY)).hasMessageContaining("32 bytes, not 31");
    }

    @Test
    void nobodyElseReadsKeysOfDays() throws IOException {
        List<Path> readers = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(Path.of(".."))) {
            for (Path code : rooms.map(room -> room.resolve("src/main/java")).filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.walk(code)) {
                    files.filter(file -> file.toString().endsWith(".java")).filter(CabinetFolderTest::readsKeys)
                        .forEach(readers::add);
                }
            }
        }
        assertThat(readers).singleElement().asString().endsWith("CabinetFolder.java");
    }

    private static boolean readsKeys(Path code) {
        return new String(bytes(code), UTF_8).contains("MayReadKeys.");
    }

    private static String hex(Path file) {
        return hex(bytes(file));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return parent.resolve("days");
    }

    private Path file(KeyDay day) {
        return folder().resolve(
            hex(day.project().getBytes(UTF_8)) + "_"
                + day.date());
    }

    private CabinetFolder open() {
        return CabinetFolder.open(folder(), random);
    }

    private byte[] seal(KeyDay day) {
        return open().seal(day, HALF, BOUND, FACE).orElseThrow();
    }

    private Optional<byte[]> open(KeyDay day, byte[] sealed) {
        return open().open(day, HALF, BOUND, sealed);
    }
}
