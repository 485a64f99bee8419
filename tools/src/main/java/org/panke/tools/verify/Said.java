package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.PackFile;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/** What is told about one file: all of it where it holds, and only why where it does not. */
final class Said {
    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int COULD_NOT = 2;

    private final Surroundings surroundings;
    private final Messages messages;
    private final StringBuilder lines = new StringBuilder();

    Said(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** A check. */
    interface Check {
        void run() throws IOException, NotProvenException, CouldNotException, UnsoundException;
    }

    /** It is not known whether it holds. */
    static final class CouldNotException extends Exception {
        private final String key;
        private final transient Object[] details;

        /** @param key of what to say, about the file first and then of these */
        CouldNotException(String key, Object... details) {
            super(key);
            this.key = key;
            this.details = details.clone();
        }
    }

    /** It does not hold, for a reason that is said in words of its own. */
    static final class UnsoundException extends Exception {
        private final NotProvenException.Fault fault;
        private final String key;
        private final transient Object[] details;

        /** @param key of what to say, about these */
        UnsoundException(NotProvenException.Fault fault, String key, Object... details) {
            super(key);
            this.fault = fault;
            this.key = key;
            this.details = details.clone();
        }
    }

    /** @return the exit status */
    int of(Object what, Check check) throws IOException {
        lines.setLength(0);
        try {
            check.run();
        } catch (NotProvenException e) {
            return unsound(what, messages.say("verify.fault." + e.fault()), String.valueOf(e.getMessage()));
        } catch (UnsoundException e) {
            return unsound(what, messages.say(e.key, e.details), e.fault.toString());
        } catch (PackFile.AmbiguousException e) {
            return unsound(what, messages.say("verify.ambiguous"), String.valueOf(e.getMessage()));
        } catch (PackFile.NoPackException e) {
            return couldNot("verify.no-pack", what);
        } catch (HashFile.NoHashesException e) {
            return couldNot("verify.no-state", what);
        } catch (NotFetchedException e) {
            return couldNot(e.key(), what, e.details());
        } catch (CouldNotException e) {
            return couldNot(e.key, what, e.details);
        } catch (IOException | UncheckedIOException e) {
            return couldNot("verify.failed", what);
        }
        surroundings.out().write(lines.toString().getBytes(UTF_8));
        return SOUND;
    }

    private int unsound(Object what, String why, String detail) throws IOException {
        surroundings.out().write((messages.say("verify.unsound", what, why, detail) + "\n").getBytes(UTF_8));
        return UNSOUND;
    }

    /** @param more after what it is about */
    private int couldNot(String key, Object what, Object... more) {
        surroundings.err().println(messages.say(key, Stream.concat(Stream.of(what), Stream.of(more)).toArray()));
        return COULD_NOT;
    }

    void line(String key, Object... details) {
        lines.append(messages.say(key, details)).append('\n');
    }

    /** Which keys it was checked with. */
    void keys(List<NoteKey> keys) {
        keys.forEach(key -> line("verify.key-given", key));
    }

    /** First of all where the keys came with what they are to vouch for: then they vouch for nobody. */
    void unknownSigner(Object what, List<NoteKey> keys) {
        line("verify.whose", what);
        keys.forEach(key -> line("verify.key-found", key));
    }

    void progress(long leaves) {
        if (surroundings.isWatched()) {
            surroundings.err().print("\r" + messages.say("verify.progress", leaves));
        }
    }

    void endProgress() {
        if (surroundings.isWatched()) {
            surroundings.err().println();
        }
    }
}
