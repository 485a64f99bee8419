package org.panke.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panke.evaluate.look.Look;
import org.panke.evaluate.look.Looks;
import org.panke.evaluate.measure.Measurement;
import org.panke.evaluate.measure.Scores;
import org.panke.evaluate.measure.Seen;
import org.panke.evaluate.pictures.GroupFile;
import org.panke.evaluate.pictures.Picture;
import org.panke.evaluate.pictures.PictureFolder;
import org.panke.evaluate.report.CalibrationText;
import org.panke.evaluate.report.Report;
import org.panke.evaluate.report.Shown;
import org.panke.gallery.Template;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;
import org.panke.tools.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code panke evaluate DIR}: how well the kiosk's own code tells people apart, on labelled pictures. */
public final class EvaluateCommand implements Tool {
    static final String NAME = "evaluate";
    private static final double AIM = 0.001;
    private static final Path USUAL_FOLDER = Path.of("evaluation");
    private static final int DONE = 0;
    private static final int STOPPED = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder().paramLabel("DIR").type(Path.class).arity("0..1")
            .description(messages.say("evaluate.dir")).build());
        spec.addOption(OptionSpec.builder("--groups").paramLabel("FILE").type(Path.class)
            .description(messages.say("evaluate.groups")).build());
        spec.addOption(OptionSpec.builder("--out").paramLabel("DIR").type(Path.class)
            .description(messages.say("evaluate.out")).build());
        spec.addOption(OptionSpec.builder("--aim").paramLabel("SHARE").type(Double.class)
            .description(messages.say("evaluate.aim")).build());
        return spec;
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Messages messages) throws IOException {
        try {
            evaluate(asked, surroundings, messages);
            return DONE;
        } catch (CannotEvaluateException e) {
            surroundings.err().println(messages.say(e.key(), e.details()));
            return STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }

    private static void evaluate(ParseResult asked, Surroundings surroundings, Messages messages)
            throws IOException, CannotEvaluateException, InterruptedException {
        Path folder = asked.matchedPositionalValue(0, null);
        double aim = asked.matchedOptionValue("--aim", AIM);
        if (folder == null) {
            throw new CannotEvaluateException("evaluate.no-dir");
        }
        if (!(aim > 0 && aim < 1)) {
            throw new CannotEvaluateException("evaluate.bad-aim", aim);
        }
        PictureFolder pictures = PictureFolder.read(folder);
        Path groupFile = asked.matchedOptionValue("--groups", null);
        Set<String> persons = pictures.pictures().stream().map(Picture::person).collect(Collectors.toSet());
        Map<String, String> groups = groupFile == null ? Map.of() : GroupFile.read(groupFile, persons);
        Path out = asked.matchedOptionValue("--out", USUAL_FOLDER);
        Files.createDirectories(out);
        surroundings.err().println(messages.say("evaluate.looking", pictures.pictures().size(), persons.size()));
        List<Look> looks = Looks.with(surroundings.environment(), surroundings.nanoTime())
            .at(pictures.pictures().stream().map(Picture::file).toList(),
                new Progress(pictures.pictures().size(), surroundings, messages));
        Measurement measured = Measurement.of(seen(pictures.pictures(), looks, groups, folder), aim);
        LocalDate on = LocalDate.now(ZoneOffset.UTC);
        write(out.resolve("calibration.json"), CalibrationText.of(measured, Look.MODEL, on));
        write(out.resolve("report.html"),
            new Report(measured, Look.MODEL, on, unused(looks), pictures.others()).html(messages.language()));
        say(measured, out, surroundings, messages);
    }

    /** @throws CannotEvaluateException where too few people are left */
    private static List<Seen> seen(List<Picture> pictures, List<Look> looks, Map<String, String> groups, Path folder)
            throws CannotEvaluateException {
        Map<String, Integer> numbers = new HashMap<>();
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            Template looked = looks.get(i).face();
            if (looked != null) {
                String person = pictures.get(i).person();
                seen.add(new Seen(numbers.computeIfAbsent(person, _ -> numbers.size()), groups.get(person),
                    Template.unpacked(looked.packed()), looked));
            }
        }
        if (numbers.size() < PictureFolder.FEWEST) {
            throw new CannotEvaluateException("evaluate.few-faces", folder, numbers.size(), PictureFolder.FEWEST,
                unused(looks).toString());
        }
        if (seen.stream().collect(Collectors.groupingBy(Seen::person, Collectors.counting())).values().stream()
            .allMatch(each -> each == 1)) {
            throw new CannotEvaluateException("evaluate.no-pair", folder);
        }
        return seen;
    }

    /** How many pictures came to nothing, by what the kiosk would have said of them. */
    private static Map<String, Long> unused(List<Look> looks) {
        return looks.stream().filter(each -> each.face() == null)
            .collect(Collectors.groupingBy(Look::hint, TreeMap::new, Collectors.counting()));
    }

    /** Seen only when it is whole. */
    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void say(Measurement measured, Path out, Surroundings surroundings, Messages messages)
            throws IOException {
        int same = measured.chosen().same();
        String said = messages.say("evaluate.measured", measured.persons(), measured.pictures(),
            Scores.cosine(measured.chosen().different()), Scores.cosine(same),
            Shown.share(measured.two().reaching(same)), Shown.share(measured.one().below(same)));
        surroundings.out().write((said + "\n").getBytes(UTF_8));
        PrintStream err = surroundings.err();
        if (!measured.chosen().isSupported()) {
            err.println(messages.say("evaluate.unsupported", Shown.percent(measured.aim()),
                Shown.percent(measured.two().reaching(same).high())));
        }
        err.println(messages.say("evaluate.files", out.toAbsolutePath()));
    }
}
