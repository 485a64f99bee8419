package org.panke.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalvesFileTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void besideTheMasterKey() {
        path = HalvesFile.beside(folder.resolve("master.key"));
    }

    @Test
    void whoeverOpensItAgainFindsEachHalfAsItWasAndGetsOthers() {
        Set<Long> taken = new HashSet<>();
        List<byte[]> halves = new ArrayList<>();
        for (int process = 0; process < 3; process++) {
            try (HalvesFile file = open()) {
                for (int i = 0; i < 300; i++) {
                    long number = file.take();
                    assertThat(taken.add(number)).as("half %s is new", number).isTrue();
                    halves.add(file.of(number).orElseThrow());
                }
            }
        }
        assertThat(halves.stream().map(HexFormat.of()::formatHex)).doesNotHaveDuplicates()
            .allMatch(hex -> hex.length() == 64);
        try (HalvesFile file = open()) {
            assertThat(taken).allMatch(number -> file.of(number).isPresent());
        }
    }

    @Test
    void oneThatIsDestroyedIsNowhereInTheFileAndNoOtherIsTouched() throws IOException {
        try (HalvesFile file = open(); HalvesFile other = open()) {
            long before = file.take();
            long gone = file.take();
            long after = file.take();
            byte[] half = file.of(gone).orElseThrow();
            file.destroy(List.of(gone));
            assertThat(file.of(gone)).isEmpty();
            assertThat(other.of(gone)).as("in another process").isEmpty();
            assertThat(HexFormat.of().formatHex(Files.readAllBytes(path)))
                .doesNotContain(HexFormat.of().formatHex(half));
            assertThat(file.of(before)).isPresent();
            assertThat(file.of(after)).isPresent();
        }
    }

    @Test
    void twoUsersAndManyThreadsNeverGetOneNumberTwice() throws Exception {
        try (HalvesFile one = open();
                HalvesFile other = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> taken = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                HalvesFile mine = i % 2 == 0 ? one : other;
                taken.add(threads.submit(mine::take));
            }
            Set<Long> numbers = new HashSet<>();
            for (Future<Long> each : taken) {
                assertThat(numbers.add(each.get())).isTrue();
            }
        }
    }

    @Test
    void whatAKillLeftOfABlockIsGivenToNobody() throws IOException {
        long last;
        try (HalvesFile file = open()) {
            last = file.take();
        }
        Files.write(path, new byte[]{1, 2, 3}, StandardOpenOption.APPEND);
        try (HalvesFile file = open()) {
            long next = file.take();
            assertThat(next).isGreaterThan(last);
            assertThat(file.of(next)).hasValueSatisfying(half -> assertThat(half).hasSize(32));
        }
    }

    @Test
    void aNumberThatItNeverHadIsNotTakenForADestroyedOne() {
        try (HalvesFile file = open()) {
            assertThatThrownBy(() -> file.of(7)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no half of number 7");
        }
    }

    @Test
    void itsOwnerAloneMayReadItAndNoOtherFileIsTakenForOne() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        Files.write(path, new byte[32]);
        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("the file of key halves cannot be used");
    }

    private HalvesFile open() {
        return HalvesFile.open(path, random);
    }
}
