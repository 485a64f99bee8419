package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.LongFunction;
import org.panke.evidence.Consistency;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;

/**
 * Somebody elsewhere who signs that they saw a checkpoint, and that its log only ever grew (C2SP tlog-witness). They are
 * told hashes alone.
 *
 * @param address below which they take checkpoints
 */
record Witness(NoteKey key, URI address) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int OTHER_SIZE = 409;

    /** A witness that did not sign, and why. */
    static final class NotSeenException extends Exception {
        NotSeenException(String why) {
            super(why);
        }

        NotSeenException(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * The checkpoint with their cosignature after those it has.
     *
     * @param known the size that they saw last, as far as we remember; they say where it was another
     * @param since that the checkpoint's tree begins with the one of a size
     * @throws NotSeenException where they cannot be reached or do not sign, or what they sign is not this
     */
    Note cosigned(Note checkpoint, long size, long known, LongFunction<Consistency> since, HttpClient http)
            throws NotSeenException {
        HttpResponse<String> answer = asked(checkpoint, known, since, http);
        if (answer.statusCode() == OTHER_SIZE) {
            answer = asked(checkpoint, told(answer.body(), size), since, http);
        }
        if (answer.statusCode() != OK) {
            throw new NotSeenException("it answers " + answer.statusCode());
        }
        try {
            Note seen = Note.read(checkpoint + answer.body());
            var _ = seen.cosigned(key);
            return seen;
        } catch (NotProvenException e) {
            throw new NotSeenException("what it answers is no cosignature of this checkpoint", e);
        }
    }

    private HttpResponse<String> asked(Note checkpoint, long known, LongFunction<Consistency> since, HttpClient http)
            throws NotSeenException {
        StringBuilder body = new StringBuilder("old " + known + "\n");
        since.apply(known).steps().forEach(step -> body.append(step).append('\n'));
        body.append('\n').append(checkpoint);
        URI there = URI.create(address.toString().replaceFirst("/$", "") + "/add-checkpoint");
        try {
            return http.send(HttpRequest.newBuilder(there).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), UTF_8)).build(),
                BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new NotSeenException("it cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSeenException("interrupted", e);
        }
    }

    private static long told(String size, long atMost) throws NotSeenException {
        if (!size.strip().matches("0|[1-9][0-9]{0,17}") || Long.parseLong(size.strip()) > atMost) {
            throw new NotSeenException("it saw another log of this name");
        }
        return Long.parseLong(size.strip());
    }
}
