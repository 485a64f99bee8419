package org.panke.tools.judge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/**
 * Everything that is made of the findings: some of it in the order of the input, the rest in the order of judging.
 * Nothing of it is seen in the output folder before it is whole.
 */
final class Outputs implements Closeable {
    private final List<Output> outputs = new ArrayList<>();
    private final List<Onlooker> onlookers = new ArrayList<>();
    private final @Nullable Path folder;
    private long count;

    private Outputs(@Nullable Path folder) {
        this.folder = folder;
    }

    /** What a file is called, without its folder and ending. */
    private static String name(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Makes the folder where there is none. */
    static Outputs open(JudgeOptions options, Rules rules, Surroundings surroundings, Messages messages)
            throws IOException {
        Path folder = options.out();
        Outputs all = new Outputs(folder);
        Language language = messages.language();
        String file = name(options.files().getFirst());
        if (folder == null) {
            all.outputs.add(NdjsonOutput.to(surroundings.out(), rules));
            return all;
        }
        if (Files.isRegularFile(folder)) {
            throw new CannotRun("output.file", folder);
        }
        try {
            Files.createDirectories(folder);
            for (Format format : options.formats()) {
                all.add(format, folder, rules, language, file);
            }
            return all;
        } catch (IOException e) {
            all.close();
            throw new CannotRun("output.folder", folder, e.getMessage());
        }
    }

    private void add(Format format, Path folder, Rules rules, Language language, String file) throws IOException {
        switch (format) {
            case NDJSON -> outputs.add(NdjsonOutput.to(folder, rules));
            case CSV -> add(TableOutput.csv(folder, rules, language));
            case XLSX -> add(TableOutput.xlsx(folder, rules, language));
            case HTML -> {
                ReportOutput report = new ReportOutput(folder, rules, language, file);
                outputs.add(report);
                onlookers.add(report.onlooker());
            }
        }
    }

    /** The lines of NDJSON, where nothing else is made. */
    Optional<NdjsonOutput> onlyLines() {
        return outputs.size() == 1 && outputs.getFirst() instanceof NdjsonOutput lines
            ? Optional.of(lines)
            : Optional.empty();
    }

    private void add(TableOutput tables) {
        outputs.add(tables);
        onlookers.add(tables.onlooker());
    }

    void add(Onlooker onlooker) {
        onlookers.add(onlooker);
    }

    /** An event was taken; what follows from it comes next. */
    void event(Event event) {
        for (Onlooker onlooker : onlookers) {
            onlooker.event(event);
        }
    }

    /** An event came once more. */
    void repeated() {
        onlookers.forEach(Onlooker::repeated);
    }

    /** What was just judged. */
    void judged(Finding finding) {
        for (Onlooker onlooker : onlookers) {
            onlooker.finding(finding);
        }
    }

    /** The next finding in the order of the input. */
    void finding(Finding finding) throws IOException {
        count++;
        for (Output output : outputs) {
            written(() -> output.finding(finding));
        }
    }

    /** How many findings were given in the order of the input. */
    long count() {
        return count;
    }

    /** Everything is whole before anything of it is seen. */
    void finish(long leftOut) throws IOException {
        for (Output output : outputs) {
            written(() -> output.finish(leftOut));
        }
        for (Output output : outputs) {
            written(output::show);
        }
    }

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Says which folder could not be written into. */
    private void written(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (CannotRun e) {
            throw e;
        } catch (IOException e) {
            if (folder == null) {
                throw e;
            }
            throw new CannotRun("output.unfinished", folder, e.getMessage());
        }
    }

    /** Closes them all; what cannot be closed had failed before. */
    @Override
    public void close() {
        for (Output output : outputs) {
            try {
                output.close();
            } catch (IOException e) {
                // the disk is full, or the folder is gone: that was said
            }
        }
    }
}
