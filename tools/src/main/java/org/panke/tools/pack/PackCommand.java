package org.panke.tools.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Review;
import org.panke.formats.Problem;
import org.panke.formats.packs.PackFile;
import org.panke.formats.packs.ReviewFile;
import org.panke.formats.packs.ReviewKeys;
import org.panke.formats.packs.ShippedPacks;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke pack check FILE} and {@code panke pack sign FILE}. */
public final class PackCommand implements Tool {
    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int COULD_NOT = 2;

    private final InstantSource clock;

    /** @param clock says which day today is */
    public PackCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder().index("0").paramLabel("check|sign").type(String.class)
            .arity("0..1").description(messages.say("pack.action")).build());
        spec.addPositional(PositionalParamSpec.builder().index("1").paramLabel("FILE").type(Path.class).arity("0..1")
            .description(messages.say("pack.file")).build());
        spec.addOption(OptionSpec.builder("--with").paramLabel("FILE").type(List.class).auxiliaryTypes(Path.class)
            .description(messages.say("pack.with")).build());
        option(spec, messages, "--reviewers", "FILE", Path.class);
        option(spec, messages, "--on", "DATE", String.class);
        option(spec, messages, "--as", "NAME", String.class);
        option(spec, messages, "--key", "FILE", Path.class);
        return spec;
    }

    private static void option(CommandSpec spec, Messages messages, String name, String label, Class<?> type) {
        spec.addOption(OptionSpec.builder(name).paramLabel(label).type(type)
            .description(messages.say("pack." + name.substring(2))).build());
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        String action = asked.matchedPositionalValue(0, "");
        Path file = asked.matchedPositionalValue(1, null);
        if (file == null || !List.of("check", "sign").contains(action)) {
            surroundings.err().println(messages.say("pack.nothing"));
            return COULD_NOT;
        }
        String said = asked.matchedOptionValue("--on", null);
        try {
            LocalDate on = said == null ? null : LocalDate.parse(said);
            Session session = new Session(surroundings, messages, asked, clock.instant());
            return action.equals("check") ? session.check(file, on) : session.sign(file, on);
        } catch (DateTimeParseException e) {
            surroundings.err().println(messages.say("pack.bad-date", String.valueOf(said)));
            return COULD_NOT;
        }
    }

    /** One run. */
    private record Session(Surroundings surroundings, Messages messages, ParseResult asked, Instant now) {
        int check(Path file, @Nullable LocalDate on) throws IOException {
            List<Problem> problems = new ArrayList<>();
            Packs beside = beside(file, problems);
            Pack pack = problems.isEmpty() ? pack(PackFile.read(file, beside, now), problems) : null;
            if (pack == null) {
                return unsound(file, problems);
            }
            boolean isKnown = beside.known().stream().anyMatch(each -> each.digest().equals(pack.digest()));
            Packs all = isKnown ? beside : beside.with(pack);
            LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
            LocalDate first = pack.effectiveFrom().isAfter(today) ? pack.effectiveFrom() : today;
            LocalDate day = on == null ? first : on;
            new PackPrint(messages, surroundings.out()).print(file, pack, all, day);
            return SOUND;
        }

        int sign(Path file, @Nullable LocalDate on) throws IOException {
            String name = asked.matchedOptionValue("--as", null);
            Path key = asked.matchedOptionValue("--key", null);
            if (name == null || key == null || on == null) {
                surroundings.err().println(messages.say("pack.sign-needs"));
                return COULD_NOT;
            }
            List<Problem> problems = new ArrayList<>();
            Pack pack = pack(PackFile.readToSign(file, beside(file, problems), now), problems);
            if (pack == null) {
                return unsound(file, problems);
            }
            try {
                Path reviews = ReviewFile.beside(file);
                ReviewFile.add(reviews,
                    Review.sign(pack, name, on, ReviewKeys.privateKey(Files.readString(key, UTF_8))));
                surroundings.out().write((messages.say("pack.signed", pack, name, reviews) + "\n").getBytes(UTF_8));
                return SOUND;
            } catch (GeneralSecurityException e) {
                surroundings.err().println(messages.say("pack.bad-key", key));
                return COULD_NOT;
            }
        }

        /** The shipped packs, and those that were named, with the reviews beside all of them. */
        private Packs beside(Path file, List<Problem> problems) throws IOException {
            List<Path> with = asked.matchedOptionValue("--with", List.of());
            List<Review> reviews = new ArrayList<>(reviews(file, problems));
            for (Path each : with) {
                reviews.addAll(reviews(each, problems));
            }
            Packs packs = ShippedPacks.with(reviews, reviewers(problems));
            for (Path each : with) {
                Pack pack = pack(PackFile.read(each, packs, now), problems);
                packs = pack == null ? packs : packs.with(pack);
            }
            return packs;
        }

        private List<Review> reviews(Path pack, List<Problem> problems) throws IOException {
            var reviews = ReviewFile.read(ReviewFile.beside(pack));
            problems.addAll(reviews.problems());
            return reviews.read();
        }

        private Map<String, PublicKey> reviewers(List<Problem> problems) throws IOException {
            Path file = asked.matchedOptionValue("--reviewers", null);
            if (file == null) {
                return Map.of();
            }
            var reviewers = ReviewFile.reviewers(file);
            problems.addAll(reviewers.problems());
            return reviewers.read();
        }

        private static @Nullable Pack pack(PackFile file, List<Problem> problems) {
            return switch (file) {
                case PackFile.Good good -> good.pack();
                case PackFile.Bad bad -> {
                    problems.addAll(bad.problems());
                    yield null;
                }
            };
        }

        private int unsound(Path file, List<Problem> problems) {
            problems.forEach(problem -> surroundings.err().println(messages.say(problem)));
            surroundings.err().println(messages.say("pack.unsound", file));
            return UNSOUND;
        }
    }
}
