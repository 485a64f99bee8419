package org.panke.bench.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.panke.bench.Median;

/** How long servers take until they answer, and what memory they hold when they have done nothing since. In turn. */
public final class ReadyRun {
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest health;

    private ReadyRun(int port) {
        health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    }

    private record Start(double millis, double megabytes) {
    }

    /** Arguments: rounds; the port they all listen on; then name and command line of each. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        ReadyRun run = new ReadyRun(Integer.parseInt(arguments[1]));
        Map<Integer, List<Start>> starts = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 2; i < arguments.length; i += 2) {
                starts.computeIfAbsent(i, _ -> new ArrayList<>()).add(run.start(arguments[i + 1]));
            }
        }
        Start bare = median(starts.values().iterator().next());
        starts.forEach((i, all) -> {
            Start own = median(all);
            System.out.printf(Locale.ROOT, "%-34s ready %,6.0f ms (%.2f), memory %,5.0f MB (%.2f)%n", arguments[i],
                own.millis, own.millis / bare.millis, own.megabytes, own.megabytes / bare.megabytes);
        });
    }

    private static Start median(List<Start> all) {
        return new Start(Median.of(all, Start::millis), Median.of(all, Start::megabytes));
    }

    private Start start(String command) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command.split(" ")).redirectOutput(new File("/dev/null"))
            .redirectError(new File("/dev/null")).start();
        try {
            while (!isReady()) {
                if (!process.isAlive() || System.nanoTime() - from > PATIENCE.toNanos()) {
                    throw new IllegalStateException("it did not start: " + command);
                }
            }
            double millis = (System.nanoTime() - from) / 1e6;
            Thread.sleep(REST);
            return new Start(millis, megabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            Thread.sleep(5);
            return false;
        }
    }

    /** What is in memory of it, shared pages counted whole. */
    private static double megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
            .findFirst().orElseThrow() / 1024;
    }
}
