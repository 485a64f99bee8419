package org.panke.server.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.panke.server.guard.KeyGuard;
import org.panke.server.guard.KeyGuardException;
import org.panke.vault.MasterKey;

/** The master key in a file that only its owner may read, wrapped where a guard is named. It belongs where the data are not. */
public final class KeyFile {
    /** What lies beside it of faces: halves, and the keys of days in a folder. */
    public static final List<String> OF_FACES = List.of(".faces.halves", ".faces.days");
    private static final String HEADING = "panke master key, guarded by ";
    /** Heading, key, and nothing after it. */
    private static final int LINES = 3;

    private KeyFile() {
    }

    /** Whether nobody but the account of this server can read the key, and what lies beside it, now. */
    public static boolean isOwnersAlone(Path file) {
        try {
            OwnersAlone.require(file);
            OwnersAlone.require(HalvesFile.beside(file));
            for (String each : OF_FACES) {
                Path beside = file.resolveSibling(file.getFileName() + each);
                if (Files.exists(beside)) {
                    OwnersAlone.require(beside);
                }
            }
            return true;
        } catch (ExposedFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key; made where there is no file yet. Where a guard is named the file holds it wrapped; one that lay open is wrapped
     * first, and its file replaced.
     *
     * @throws ExposedFileException where others may read it
     * @throws KeyGuardException where the guard does not open it, or another is needed
     */
    public static MasterKey read(Path file, RandomGenerator random, Optional<KeyGuard> guard) {
        try {
            if (!Files.exists(file)) {
                byte[] made = MasterKey.random(random).bytes();
                // before there is a file: where the guard is not reached, none is left behind
                byte[] content = guard.isPresent() ? shut(made, guard.get()) : made;
                OwnersAlone.create(file);
                Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            }
            OwnersAlone.require(file);
            byte[] content = Files.readAllBytes(file);
            if (content.length == MasterKey.LENGTH) {
                if (guard.isPresent()) {
                    replace(file, shut(content, guard.get()));
                }
                return MasterKey.of(content);
            }
            return MasterKey.of(opened(file, new String(content, US_ASCII), guard));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be used: " + file, e);
        }
    }

    /** Opened again before anybody relies on it. */
    private static byte[] shut(byte[] key, KeyGuard guard) {
        byte[] wrapped = guard.wrapped(key);
        if (!Arrays.equals(guard.unwrapped(wrapped), key)) {
            throw new KeyGuardException("保管者给回的主密钥不一样，没有使用。", "The guard gave another key back; it is not used.");
        }
        return (HEADING + guard.kind() + "\n" + Base64.getEncoder().encodeToString(wrapped) + "\n").getBytes(US_ASCII);
    }

    private static byte[] opened(Path file, String content, Optional<KeyGuard> guard) {
        String[] lines = content.split("\n", -1);
        if (lines.length != LINES || !lines[0].startsWith(HEADING)) {
            throw new KeyGuardException("这不是主密钥文件：" + file + "。", "This is no file of a master key: " + file + ".");
        }
        String kind = lines[0].substring(HEADING.length());
        KeyGuard wanted = guard.filter(each -> each.kind().equals(kind)).orElseThrow(() -> new KeyGuardException(
            "主密钥由 " + kind + " 保管：请用 " + KeyGuard.VARIABLE + " 写明。",
            "The master key is guarded by " + kind + ": name it in " + KeyGuard.VARIABLE + "."));
        try {
            return wanted.unwrapped(Base64.getDecoder().decode(lines[1]));
        } catch (IllegalArgumentException e) {
            throw new KeyGuardException("主密钥文件被改动：" + file + "。",
                "The file of the master key was changed: " + file + ".");
        }
    }

    /** Either the old file is there or the new one, whenever the power fails. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.deleteIfExists(fresh);
        OwnersAlone.create(fresh);
        Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
