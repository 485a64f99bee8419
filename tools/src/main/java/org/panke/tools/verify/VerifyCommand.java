package org.panke.tools.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.formats.log.PackFile;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke verify}: receipts, packs of evidence, or a whole log, of which each look reads only what is new. */
public final class VerifyCommand implements Tool {
    private static final int SOUND = 0;
    private static final int COULD_NOT = 2;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder().paramLabel("FILE").type(List.class).auxiliaryTypes(Path.class)
            .arity("0..*").description(messages.say("verify.pack")).build());
        spec.addOption(OptionSpec.builder("--log").paramLabel("DIR").type(String.class)
            .description(messages.say("verify.log")).build());
        spec.addOption(OptionSpec.builder("--state").paramLabel("FILE").type(Path.class)
            .description(messages.say("verify.state")).build());
        spec.addOption(OptionSpec.builder("--full").type(boolean.class).arity("0")
            .description(messages.say("verify.full")).build());
        spec.addOption(OptionSpec.builder("--key").paramLabel("KEY").type(List.class).auxiliaryTypes(String.class)
            .description(messages.say("verify.key")).build());
        spec.addOption(OptionSpec.builder("--witness").paramLabel("KEY").type(List.class).auxiliaryTypes(String.class)
            .description(messages.say("verify.witness")).build());
        return spec;
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        List<Path> files = asked.matchedPositionalValue(0, List.of());
        String log = asked.matchedOptionValue("--log", null);
        Keys keys = new Keys(new ArrayList<>(), new ArrayList<>());
        if (!read(asked, "--key", keys.trusted(), surroundings, messages)
            || !read(asked, "--witness", keys.witnesses(), surroundings, messages)) {
            return COULD_NOT;
        }
        if (files.isEmpty() == (log == null)) {
            surroundings.err().println(messages.say("verify.nothing"));
            return COULD_NOT;
        }
        Said said = new Said(surroundings, messages);
        int status = SOUND;
        for (Path file : files) {
            status = Math.max(status, said.of(file, () -> file(file, keys, said)));
        }
        if (log != null) {
            Path state = asked.matchedOptionValue("--state", null);
            boolean isFull = asked.hasMatchedOption("--full");
            status = said.of(log, () -> {
                if (AtAddress.isAddress(log)) {
                    copied(log, state, isFull, keys, said);
                } else {
                    new OfLog(new InFolder(Path.of(log)), state, isFull).check(keys, said);
                }
            });
        }
        return status;
    }

    /** Of an address a copy is kept, and beside it what was checked. */
    private static void copied(String log, @Nullable Path folder, boolean isFull, Keys keys, Said said)
            throws IOException, NotProvenException, Said.CouldNotException, Said.UnsoundException {
        if (folder == null || Files.isRegularFile(folder)) {
            throw new Said.CouldNotException("verify.log-needs-folder");
        }
        try (Fetch fetch = new Fetch(Fetch.PATIENCE)) {
            AtAddress there = AtAddress.of(log, folder, isFull, fetch);
            Files.createDirectories(folder);
            new OfLog(there, folder.resolve("hashes"), isFull).check(keys, said);
            there.done(said);
        }
    }

    private static void file(Path file, Keys keys, Said said)
            throws IOException, NotProvenException, Said.CouldNotException {
        byte[] content = Files.readAllBytes(file);
        Optional<OfReceipt> receipt = PackFile.begins(content) ? Optional.empty() : OfReceipt.in(content);
        if (receipt.isPresent()) {
            receipt.get().check(file, keys, said);
        } else {
            OfPack.check(file, content, keys, said);
        }
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
}
