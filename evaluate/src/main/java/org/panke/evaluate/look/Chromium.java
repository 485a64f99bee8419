package org.panke.evaluate.look;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window and with a profile of its own, which is gone with it. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final int ENDS_WITHIN_SECONDS = 10;
    private static final Set<String> KNOWN =
        Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_RUNTIME_DIR", "LD_LIBRARY_PATH");

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** The program, as the environment names it or its path has it. */
    static Optional<Path> found(Map<String, String> environment) {
        String named = environment.getOrDefault("PANKE_CHROMIUM", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(each -> !each.isEmpty())
            .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve)).filter(Files::isExecutable).findFirst();
    }

    static Chromium open(Path program, URI page) throws IOException {
        Path profile = Files.createTempDirectory("panke-evaluate");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new",
            "--user-data-dir=" + profile,
            "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-gpu",
            "--disable-background-networking", "--disable-component-update", "--mute-audio"));
        if ("root".equals(System.getProperty("user.name"))) {
            // it refuses to start as root with its sandbox, as in a container
            command.add("--no-sandbox");
        }
        command.add(start(profile, page).toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // it looks at pictures from anywhere, and is told nothing that it need not know
        builder.environment().keySet().retainAll(KNOWN);
        Process process = builder.start();
        return new Chromium(process, profile);
    }

    /** Leads to the page without its address on the command line, which everybody on the machine may read. */
    private static URI start(Path profile, URI page) throws IOException {
        Path start = profile.resolve("start.html");
        Files.writeString(start, "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=" + page + "\">");
        return start.toUri();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    /** A process that is still ending may write once more. */
    private void forget() {
        for (int tries = 0; tries < 3 && Files.exists(profile); tries++) {
            try (Stream<Path> all = Files.walk(profile)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException | UncheckedIOException e) {
                Thread.onSpinWait();
            }
        }
    }
}
