package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.evidence.Tree;
import org.panke.formats.log.HashFile;
import org.panke.formats.log.LogFolder;
import org.panke.formats.log.PackFile;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke verify}: a pack of evidence, or a whole published log, of which each look reads only what is new. */
public final class VerifyCommand implements Tool {
    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int COULD_NOT = 2;
    private static final String KEYS = "keys.txt";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder().paramLabel("PACK").type(List.class).auxiliaryTypes(Path.class)
            .arity("0..*").description(messages.say("verify.pack")).build());
        spec.addOption(OptionSpec.builder("--log").paramLabel("DIR").type(Path.class)
            .description(messages.say("verify.log")).build());
        spec.addOption(OptionSpec.builder("--state").paramLabel("FILE").type(Path.class)
            .description(messages.say("verify.state")).build());
        spec.addOption(OptionSpec.builder("--key").paramLabel("KEY").type(List.class).auxiliaryTypes(String.class)
            .description(messages.say("verify.key")).build());
        spec.addOption(OptionSpec.builder("--witness").paramLabel("KEY").type(List.class).auxiliaryTypes(String.class)
            .description(messages.say("verify.witness")).build());
        return spec;
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        List<Path> packs = asked.matchedPositionalValue(0, List.of());
        Path log = asked.matchedOptionValue("--log", null);
        List<NoteKey> keys = new ArrayList<>();
        List<NoteKey> witnesses = new ArrayList<>();
        if (!read(asked, "--key", keys, surroundings, messages)
            || !read(asked, "--witness", witnesses, surroundings, messages)) {
            return COULD_NOT;
        }
        if (packs.isEmpty() == (log == null)) {
            surroundings.err().println(messages.say("verify.nothing"));
            return COULD_NOT;
        }
        Said said = new Said(surroundings, messages);
        int status = SOUND;
        for (Path pack : packs) {
            status = Math.max(status, said.of(pack, () -> pack(pack, keys, witnesses, said)));
        }
        if (log != null) {
            Path state = asked.matchedOptionValue("--state", null);
            status = said.of(log, () -> log(log, state, keys, witnesses, said));
        }
        return status;
    }

    private static boolean read(ParseResult asked, String option, List<NoteKey> keys, Surroundings surroundings,
            Messages messages) {
        for (String key : asked.<List<String>>matchedOptionValue(option, List.of())) {
            try {
                keys.add(NoteKey.read(key));
            } catch (NotProvenException e) {
                surroundings.err().println(messages.say("verify.bad-key", key));
                return false;
            }
        }
        return true;
    }

    private static void pack(Path file, List<NoteKey> trusted, List<NoteKey> witnesses, Said said)
            throws IOException, NotProvenException {
        Map<String, byte[]> files;
        try (InputStream from = Files.newInputStream(file)) {
            files = PackFile.read(from);
        }
        List<NoteKey> keys = trusted.isEmpty() ? keys(files.getOrDefault(KEYS, new byte[0])) : trusted;
        Pack pack = Pack.verified(files, keys);
        said.line("verify.pack-sound", file, pack.subject(), pack.origin(), pack.made(), pack.openings().size());
        long closed = pack.openings().stream().filter(each -> each.event() == null).count();
        if (closed > 0) {
            said.line("verify.closed", closed);
        }
        for (NoteKey witness : witnesses) {
            Instant last = Instant.MIN;
            for (Opening opening : pack.openings()) {
                Instant seen = opening.proof().checkpoint().cosigned(witness);
                last = seen.isAfter(last) ? seen : last;
            }
            said.line("verify.seen", witness.name(), last);
        }
        said.keys(keys, trusted.isEmpty());
    }

    private static List<NoteKey> keys(byte[] lines) throws NotProvenException {
        List<NoteKey> keys = new ArrayList<>();
        for (String line : Arrays.asList(new String(lines, UTF_8).split("\n"))) {
            if (!line.isEmpty()) {
                keys.add(NoteKey.read(line));
            }
        }
        return keys;
    }

    /** What was found before lies in a file beside the log, or where {@code --state} says. */
    private static void log(Path folder, @Nullable Path asked, List<NoteKey> trusted, List<NoteKey> witnesses,
            Said said) throws IOException, NotProvenException {
        LogFolder published = new LogFolder(folder);
        Note note = Note.read(published.at(LogFolder.CHECKPOINT)
            .orElseThrow(() -> new NotProvenException(NotProvenException.Fault.MISSING, LogFolder.CHECKPOINT)));
        Path beside = folder.resolve("..").resolve(KEYS);
        List<NoteKey> keys =
            trusted.isEmpty() && Files.exists(beside) ? keys(Files.readAllBytes(beside)) : trusted;
        String origin = note.text().lines().findFirst().orElse("");
        Checkpoint checkpoint = Checkpoint.verified(note, origin, keys);
        Path state = asked == null ? Files.createTempFile("panke-verify", ".hashes") : asked;
        try (HashFile kept = HashFile.open(state)) {
            long before = kept.size();
            new Mirror(origin, kept).follow(checkpoint, published, (_, _) -> {
            }, said::progress);
            said.endProgress();
            said.line("verify.log-sound", origin, checkpoint.size(), checkpoint.size() - before);
            for (NoteKey witness : witnesses) {
                seen(published, origin, keys, witness, kept, said);
            }
        } finally {
            if (asked == null) {
                Files.delete(state);
            }
        }
        said.keys(keys, trusted.isEmpty());
    }

    /** That a witness saw what is published now, or what it begins with. */
    private static void seen(LogFolder published, String origin, List<NoteKey> keys, NoteKey witness, HashFile log,
            Said said) throws IOException, NotProvenException {
        Note note = Note.read(published.at(LogFolder.SEEN)
            .orElseThrow(() -> new NotProvenException(NotProvenException.Fault.MISSING, LogFolder.SEEN)));
        Checkpoint theirs = Checkpoint.verified(note, origin, keys);
        Instant when = note.cosigned(witness);
        if (theirs.size() > log.size()) {
            throw new NotProvenException(NotProvenException.Fault.ROLLED_BACK, witness.name() + " saw more");
        }
        if (!new Tree(log, theirs.size()).root().equals(theirs.root())) {
            throw new NotProvenException(NotProvenException.Fault.FORKED, witness.name() + " saw another");
        }
        said.line("verify.seen-to", witness.name(), when, theirs.size());
    }

    /** What is told about one file. */
    private static final class Said {
        private final Surroundings surroundings;
        private final Messages messages;

        Said(Surroundings surroundings, Messages messages) {
            this.surroundings = surroundings;
            this.messages = messages;
        }

        /** A check. */
        interface Check {
            void run() throws IOException, NotProvenException;
        }

        int of(Path what, Check check) throws IOException {
            try {
                check.run();
                return SOUND;
            } catch (NotProvenException e) {
                line("verify.unsound", what, messages.say("verify.fault." + e.fault()),
                    String.valueOf(e.getMessage()));
                return UNSOUND;
            } catch (PackFile.NoPackException e) {
                line("verify.no-pack", what);
                return UNSOUND;
            } catch (IOException e) {
                surroundings.err().println(messages.say("verify.failed", what));
                return COULD_NOT;
            }
        }

        void line(String key, Object... details) throws IOException {
            surroundings.out().write((messages.say(key, details) + "\n").getBytes(UTF_8));
        }

        void keys(List<NoteKey> keys, boolean found) throws IOException {
            for (NoteKey key : keys) {
                line(found ? "verify.key-found" : "verify.key-given", key);
            }
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
}
