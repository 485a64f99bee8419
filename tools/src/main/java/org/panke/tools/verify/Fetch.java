package org.panke.tools.verify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets files by their addresses: from there and nowhere else, none larger than any of a log, and none that takes forever. */
final class Fetch implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A bundle of 256 entries has some 17 KB, a checkpoint with 64 signatures some 10 KB. */
    private static final int MOST = 1 << 20;
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Duration patience;
    private final HttpClient http;

    /** @param patience for each file, all of it */
    Fetch(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * What lies there; nothing where it is said that nothing does.
     *
     * @throws NotFetchedException where that cannot be told
     */
    Optional<byte[]> at(URI address) {
        CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(HttpRequest.newBuilder(address).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return switch (answer.statusCode()) {
                case FOUND -> Optional.of(answer.body());
                case NOT_FOUND, GONE -> Optional.empty();
                default -> throw new NotFetchedException("verify.fetch-answered", address, answer.statusCode());
            };
        } catch (TimeoutException e) {
            throw new NotFetchedException("verify.fetch-slow", address, patience.toSeconds());
        } catch (ExecutionException e) {
            throw new NotFetchedException("verify.fetch-failed", address, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetchedException("verify.fetch-failed", address, "interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
