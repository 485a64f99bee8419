package org.panke.tools.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.panke.formats.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code panke simulate}: a world with known truth as files, or findings scored against such a truth. */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"模拟若干案场：已知真相的事件、规则与真相文件。",
        "Simulates sales offices: events to judge, their rules, and the truth about them."},
    footer = {"", "退出码 / exit status: 0 成功 / done; 1 文件不能读写 / a file cannot be read or written; 2 参数有误 / bad arguments",
        "说明 / see docs/simulation.md"})
public final class SimulateCommand implements Callable<Integer> {
    private static final int CANNOT = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
        description = {"种子；同一种子得到逐字节相同的文件（默认 ${DEFAULT-VALUE}）",
            "seed: the same one gives the same files, byte for byte (default ${DEFAULT-VALUE})"})
    private long seed;

    @Option(names = "--projects", paramLabel = "P", defaultValue = "1",
        description = {"项目数（默认 ${DEFAULT-VALUE}）", "sales offices (default ${DEFAULT-VALUE})"})
    private int projects;

    @Option(names = "--months", paramLabel = "M", defaultValue = "1",
        description = {"月数（默认 ${DEFAULT-VALUE}）", "calendar months (default ${DEFAULT-VALUE})"})
    private int months;

    @Option(names = "--visits-per-day", paramLabel = "N", defaultValue = "" + SimulationOptions.VISITS_PER_DAY,
        description = {"每个项目全年日均到访（默认 ${DEFAULT-VALUE}）",
            "check-ins a day in each office, over a year (default ${DEFAULT-VALUE})"})
    private int visitsPerDay;

    @Option(names = "--start", paramLabel = "DATE", description = {"第一天（默认 2026-03-01）", "the first day (default 2026-03-01)"})
    private LocalDate start = SimulationOptions.START;

    @Option(names = "--registrations", paramLabel = "SHARE", defaultValue = "" + SimulationOptions.REGISTRATIONS,
        description = {"报备占全部事件的比例（默认 ${DEFAULT-VALUE}）", "registrations among all events (default ${DEFAULT-VALUE})"})
    private double registrations;

    @Option(names = "--dishonesty", paramLabel = "X", defaultValue = "1",
        description = {"违规手法的倍数；0 为人人诚实（默认 ${DEFAULT-VALUE}）",
            "multiplies dishonest schemes; 0: everybody is honest (default ${DEFAULT-VALUE})"})
    private double dishonesty;

    @Option(names = "--out", paramLabel = "DIR",
        description = {"写入 events.ndjson、truth.ndjson、rules.yaml；缺省时事件写到标准输出",
            "folder for events.ndjson, truth.ndjson, rules.yaml; without it events go to standard output"})
    private @Nullable Path out;

    @Option(names = "--rules-out", paramLabel = "FILE", description = {"另将规则写入此文件", "write the rules to this file too"})
    private @Nullable Path rulesOut;

    @Option(names = "--truth-out", paramLabel = "FILE", description = {"另将真相写入此文件", "write the truth to this file too"})
    private @Nullable Path truthOut;

    @Option(names = "--score", arity = "2", paramLabel = "FILE",
        description = {"不模拟，而按真相（第二个文件）评价判客结果（第一个文件）",
            "simulate nothing; score findings (first file) against the truth (second file)"})
    private @Nullable List<Path> score;

    @Option(names = "--lang", paramLabel = "zh|en", description = {"输出语言", "language of what is printed"})
    private @Nullable String language;

    @Override
    public Integer call() {
        SimulationOptions options = options();
        try {
            if (score != null) {
                System.out.print(Score.of(score.get(0), score.get(1)).table().text(language()));
                System.out.flush();
            } else {
                simulate(Simulation.of(options));
            }
            return 0;
        } catch (IOException e) {
            said().println(language() == Language.ZH ? "文件不能读写：" + e.getMessage() : "cannot read or write: " + e.getMessage());
            return CANNOT;
        }
    }

    private SimulationOptions options() {
        try {
            return new SimulationOptions(seed, projects, months, visitsPerDay, start, registrations, dishonesty);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private void simulate(Simulation simulation) throws IOException {
        Path folder = out;
        try (DayCount days = DayCount.of(simulation, language())) {
            WorldFiles files = new WorldFiles(simulation, days);
            if (folder == null) {
                OutputStream events = System.out;
                files.write(events);
                events.flush();
            } else {
                WorldFiles.Written written = files.write(folder);
                say(written.events(), written.truth(), written.rules());
            }
            if (rulesOut != null) {
                Files.writeString(rulesOut, simulation.rules());
            }
            if (truthOut != null) {
                files.writeTruth(truthOut);
            }
        }
    }

    private void say(Path... written) {
        for (Path file : written) {
            said().println((language() == Language.ZH ? "已写入 " : "wrote ") + file);
        }
    }

    private PrintWriter said() {
        return spec.commandLine().getErr();
    }

    private Language language() {
        return "zh".equals(language) ? Language.ZH : Language.EN;
    }
}
